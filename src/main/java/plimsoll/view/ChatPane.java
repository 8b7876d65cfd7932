package plimsoll.view;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.core.Conversation;
import plimsoll.view.chart.ChatChart;
import plimsoll.view.chart.VramBar;
import plimsoll.viewmodel.Chat;
import plimsoll.viewmodel.ChatText;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Words;

/// A conversation over time: how fast it fills the context, what is then, and what the memory does
/// meanwhile.
public final class ChatPane extends VBox {
    private final PlanModel model;
    private final SimpleObjectProperty<Chat> chat;
    /// So many messages the page keys go.
    private static final int PAGE = 10;

    private final DoubleProperty minute = new SimpleDoubleProperty(this, "minute");
    private final Playback playback = new Playback(minute, () -> chat().horizon());
    private final Slider scrub = new Slider();
    private final Label headline = Rows.paragraph("summary-line");
    private final Label state = Rows.paragraph("chat-state");
    private final Label memory = Rows.paragraph("caption");
    private final Label whenFull = Rows.paragraph("caption");

    /// @param close is run when it was looked at
    public ChatPane(PlanModel model, Runnable close) {
        this.model = model;
        this.chat = new SimpleObjectProperty<>(of(model.conversationProperty().get()));
        Rows.sheet(this, "chat-pane");
        headline.setId("chat-headline");
        state.setId("chat-state");
        var chart = new ChatChart(chat, minute, minute::set);
        chart.setId("chat-chart");
        getChildren().addAll(title(close), presets(), inputs(), headline, chart, transport());
        getChildren().addAll(state, bar(), memory, whenFull);
        Rows.follow(this, model.conversationProperty(), this::show);
        minute.subscribe(_ -> tell());
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                playback.stop();
                            }
                        });
    }

    /// Goes to a moment of the conversation, in minutes.
    void show(double moment) {
        minute.set(moment);
    }

    private Chat chat() {
        return chat.get();
    }

    private Chat of(Conversation conversation) {
        return new Chat(conversation, model.estimate().getValue());
    }

    private static HBox title(Runnable close) {
        var done = new Button("", new FontIcon(Feather.X));
        done.setId("chat-close");
        done.getStyleClass().add("icon-button");
        done.setAccessibleText(Words.of("sheet.close.spoken"));
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        return Rows.row(Rows.label(Words.of("chat.title"), "sheet-title"), done);
    }

    private HBox presets() {
        var context = chat().context();
        var row = new HBox();
        row.getStyleClass().add("presets");
        row.getChildren()
                .addAll(
                        preset("chat-short", Words.of("chat.short"), Conversation.SHORT_CHAT),
                        preset(
                                "chat-document",
                                Words.of("chat.document"),
                                Conversation.LONG_DOCUMENT),
                        preset(
                                "chat-crash",
                                Words.of("chat.crash"),
                                Conversation.fiveMinuteCrash(context)));
        return row;
    }

    private ToggleButton preset(String id, String name, Conversation preset) {
        var button = new ToggleButton(name);
        button.setId(id);
        button.getStyleClass().add("chip");
        Rows.follow(
                this, model.conversationProperty(), now -> button.setSelected(now.equals(preset)));
        button.setOnAction(
                _ -> {
                    model.conversationProperty().set(preset);
                    button.setSelected(true);
                });
        return button;
    }

    private HBox inputs() {
        var row = new HBox();
        row.getStyleClass().add("inputs");
        row.getChildren()
                .addAll(
                        input(
                                Words.of("chat.system"),
                                tokens("system", Conversation::system, Conversation::withSystem)),
                        input(
                                Words.of("chat.question"),
                                tokens("prompt", Conversation::prompt, Conversation::withPrompt)),
                        input(
                                Words.of("chat.answer"),
                                tokens("answer", Conversation::answer, Conversation::withAnswer)),
                        input(Words.of("chat.pace"), new PaceStepper(model)));
        return row;
    }

    private static VBox input(String name, Control control) {
        var label = Rows.label(name, "row-name");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        return new VBox(label, control);
    }

    private NumberStepper tokens(
            String id,
            Function<Conversation, Integer> field,
            BiFunction<Conversation, Integer, Conversation> with) {
        var stepper = new NumberStepper("chat-" + id, 0, Conversation.MOST, 20);
        var conversation = model.conversationProperty();
        stepper.follow(
                conversation.map(field),
                number -> conversation.set(with.apply(conversation.get(), number)));
        return stepper;
    }

    private HBox transport() {
        var icon = new FontIcon(Feather.PLAY);
        var play = new Button("", icon);
        play.setId("chat-play");
        play.getStyleClass().add("icon-button");
        play.setOnAction(_ -> playback.toggle());
        playback.playingProperty()
                .subscribe(
                        playing -> {
                            icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
                            play.setAccessibleText(
                                    playing ? Words.of("chat.pause") : Words.of("chat.play"));
                        });
        scrub.setId("chat-scrub");
        scrub.setAccessibleHelp(Words.of("help.slider"));
        Pages.turn(scrub, () -> PAGE * scrub.getBlockIncrement());
        scrub.valueProperty().bindBidirectional(minute);
        HBox.setHgrow(scrub, Priority.ALWAYS);
        var row = new HBox(play, scrub);
        row.getStyleClass().addAll("transport", "tracked");
        return row;
    }

    private Region bar() {
        var drawn =
                Bindings.createObjectBinding(
                        () -> Pictures.bar(chat(), minute.get()), chat, minute);
        var bar = new VramBar(drawn);
        bar.setId("chat-bar");
        return bar;
    }

    private void show(Conversation conversation) {
        chat.set(of(conversation));
        scrub.setMax(chat().horizon());
        scrub.setBlockIncrement(1 / conversation.turnsAMinute());
        headline.setText(ChatText.headline(chat()));
        memory.setText(ChatText.memory(chat()));
        whenFull.setText(ChatText.whenFull(chat()) + " " + ChatText.elsewhere(chat()));
        tell();
    }

    private void tell() {
        state.setText(ChatText.at(chat(), minute.get()));
        scrub.setAccessibleText(Words.of("chat.moment", state.getText()));
    }
}
