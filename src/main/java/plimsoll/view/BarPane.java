package plimsoll.view;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.core.Forecast;
import plimsoll.view.chart.VramBar;
import plimsoll.viewmodel.Comparison;
import plimsoll.viewmodel.HostText;
import plimsoll.viewmodel.Outlook;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Term;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// The memory bar; while comparing two of them, and what follows.
final class BarPane extends VBox {
    private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");

    private final Label title = Rows.label("", "card-title");
    private final Button swap;
    private final Label host = Rows.paragraph("caption");
    private final Label limit = Rows.paragraph("caption");
    private final Label conclusion = Rows.paragraph("conclusion");

    BarPane(PlanModel model, Runnable confidence) {
        Rows.card(this, "bar-pane");
        conclusion.setId("conclusion");
        host.setId("host");
        limit.setId("limit");
        TermCard.on(limit, Term.UNIFIED_MEMORY);
        swap = Rows.link("swap", Words.of("bar.swap"), model::swap);
        var bar = new VramBar(model.outlookProperty().map(Pictures::bar).when(Rows.isShown(this)));
        bar.setId("vram-bar");
        getChildren().addAll(Rows.row(title, links(confidence)), bar, host, limit, conclusion);
        Rows.follow(this, model.outlookProperty(), this::show);
    }

    private HBox links(Runnable confidence) {
        var links =
                new HBox(swap, Rows.link("confidence", Words.of("confidence.title"), confidence));
        links.getStyleClass().add("links");
        return links;
    }

    private void show(Outlook outlook) {
        var context = outlook.shown().estimate().context();
        Optional<Forecast> other = outlook.other();
        var tokens = Wording.tokens(context);
        title.setText(
                other.isPresent()
                        ? Words.counted("bar.compared", context.count(), tokens)
                        : Words.counted("bar.title", context.count(), tokens));
        say(host, HostText.of(outlook.shown().estimate()));
        say(limit, HostText.limit(outlook.shown().estimate()));
        Rows.shown(swap, other.isPresent());
        Rows.shown(conclusion, other.isPresent());
        other.map(rival -> Comparison.of(rival, outlook.shown())).ifPresent(this::conclude);
    }

    private static void say(Label label, String text) {
        label.setText(text);
        Rows.shown(label, !text.isEmpty());
    }

    private void conclude(Comparison comparison) {
        conclusion.setText(comparison.conclusion());
        conclusion.pseudoClassStateChanged(WORSE, !comparison.better());
    }
}
