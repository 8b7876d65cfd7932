package plimsoll.view;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.core.Refusal;
import plimsoll.plan.LastWindow.Columns;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Words;

/// Arranges the panes: levers, answers, and what to do about them. Where the window is too narrow
/// for three columns, the third goes below the second.
public final class MainView extends BorderPane {
    private static final String NARROW = "narrow";
    private static final String WIDE = "wide";
    static final double THREE_COLUMNS = 1180;
    private static final double WIDE_COLUMNS = 1800;

    /// So high a window has room for what is folded at first.
    private static final double TALL = 860;

    /// So high a window has room for every lever.
    private static final double VERY_TALL = 1200;

    private final PlanModel plan;
    private final ChoiceModel choice;
    private final Folded advanced;
    private final LeverPane proposals;
    private final VBox answers = new VBox();
    private final VBox actions = new VBox();
    private final ScrollPane third = column(new VBox(), "right");
    private final HBox columns = new HBox();
    private final Grip left;
    private final Grip right;

    public MainView(Models models, Commands commands) {
        plan = models.plan();
        choice = models.choice();
        advanced = new Folded("advanced", Words.of("advanced.title"), () -> new AdvancedPane(plan));
        proposals = new LeverPane(models.levers());
        var notices = models.notices();
        var menu = new MainMenu(models, commands);
        setTop(new VBox(new HeaderBar(models, commands, menu), new NoticeBar(notices)));
        answer(commands);
        act(models, commands);
        var middle = column(answers, "middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        columns.getStyleClass().add("columns");
        var first = column(controls(commands), "left");
        left = new Grip("left-grip", Words.of("columns.left"), first, 1);
        right = new Grip("right-grip", Words.of("columns.right"), third, -1);
        columns.getChildren().addAll(first, left, middle);
        setCenter(columns);
        // It may not hold the window open: it folds when the window gets narrow.
        setMinWidth(0);
        plan.refusalProperty()
                .when(Rows.isShown(this))
                .subscribe((_, no) -> no.ifPresent(why -> tell(why, notices)));
        adapt();
    }

    private void answer(Commands commands) {
        answers.getStyleClass().add("stack");
        answers.getChildren()
                .addAll(
                        new SummaryPane(plan.forecast()),
                        new BarPane(plan, commands.confidence()),
                        chart(),
                        new TilesPane(plan, commands.chat()));
    }

    private void act(Models models, Commands commands) {
        actions.getStyleClass().add("stack");
        actions.setMinHeight(USE_PREF_SIZE);
        actions.getChildren()
                .addAll(
                        new LogPane(models.logs()),
                        new DifferencePane(plan),
                        proposals,
                        new CommandPane(plan, commands.copy()),
                        arithmetic());
    }

    /// What is shown follows from the room that there is.
    private void adapt() {
        widthProperty().map(width -> width.doubleValue() < THREE_COLUMNS).subscribe(this::fold);
        widthProperty().map(width -> width.doubleValue() >= WIDE_COLUMNS).subscribe(this::widen);
        heightProperty()
                .map(height -> height.doubleValue() >= TALL)
                .subscribe(advanced::setExpanded);
        heightProperty()
                .map(height -> height.doubleValue() >= VERY_TALL)
                .subscribe(proposals::unfold);
    }

    /// Shows where to drag, once all is laid out.
    public void introduce() {
        var hints = new Hints(this, plan);
        getChildren().add(hints);
        applyCss();
        layout();
        hints.point();
    }

    /// How wide the columns were made.
    public Columns columns() {
        return new Columns(left.chosen(), right.chosen());
    }

    /// Makes the columns as wide as they were.
    public void arrange(Columns widths) {
        widths.left().ifPresent(left::choose);
        widths.right().ifPresent(right::choose);
    }

    private static void tell(Refusal why, NoticeModel notices) {
        notices.tell(new Notice.Problem(why.reason(), why.remedy()));
    }

    private void fold(boolean narrow) {
        getStyleClass().remove(NARROW);
        columns.getChildren().removeAll(right, third);
        answers.getChildren().remove(actions);
        if (narrow) {
            third.setContent(new VBox());
            answers.getChildren().add(actions);
            getStyleClass().add(NARROW);
        } else {
            third.setContent(actions);
            columns.getChildren().addAll(right, third);
        }
    }

    private void widen(boolean wide) {
        getStyleClass().remove(WIDE);
        if (wide) {
            getStyleClass().add(WIDE);
        }
    }

    private VBox controls(Commands commands) {
        var levers = new VBox(new ContextPane(plan), new WeightPane(plan, choice));
        levers.getChildren().addAll(new CachePane(plan), advanced);
        levers.getChildren().add(new DropPane(commands.open(), commands.paste()));
        Rows.card(levers, "levers-pane");
        return levers;
    }

    private ChartPane chart() {
        var chart = new ChartPane(plan);
        VBox.setVgrow(chart, Priority.ALWAYS);
        return chart;
    }

    private ArithmeticPane arithmetic() {
        var arithmetic = new ArithmeticPane(plan);
        VBox.setVgrow(arithmetic, Priority.ALWAYS);
        return arithmetic;
    }

    /// A column that scrolls where the window is too low for it. Its bar has a gutter of its own:
    /// nothing moves when there is something to scroll.
    private static ScrollPane column(Region content, String style) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().addAll("column", style);
        scroll.skinProperty().subscribe(_ -> drawDirectly(scroll));
        scroll.skinProperty().subscribe(_ -> hideIdle(scroll));
        return scroll;
    }

    private static void hideIdle(ScrollPane scroll) {
        if (scroll.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
            var needed = bar.visibleAmountProperty().lessThan(bar.maxProperty());
            bar.opacityProperty().bind(Bindings.when(needed).then(1.0).otherwise(0.0));
        }
    }

    /// A scroll pane caches what it shows as one picture, and draws all of it anew where a digit
    /// changes; drawn directly, only the digit is.
    private static void drawDirectly(ScrollPane scroll) {
        scroll.lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
    }
}
