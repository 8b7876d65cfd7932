package plimsoll.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.core.Forecast;
import plimsoll.core.Tokens;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Term;
import plimsoll.viewmodel.TokensText;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// The context length: dragged, typed, or as large as fits.
final class ContextPane extends VBox {
    private final PlanModel model;
    private final ContextSlider slider = new ContextSlider(Wording::tick);
    private final TextField typed = new TextField();
    private final Label largest = Rows.label("", "jump-value");
    private final Button jump = new Button();
    private String shown = "";

    ContextPane(PlanModel model) {
        this.model = model;
        getStyleClass().add("lever");
        name();
        slider.onChosen(model::useContext);
        typed.setOnAction(_ -> use());
        typed.focusedProperty().subscribe(this::leave);
        jump.setOnAction(_ -> model.useLargestContext());
        Rows.follow(this, model.forecast(), this::show);
        getChildren().addAll(header(), slider, jump);
    }

    private void name() {
        typed.setId("context-field");
        typed.setAccessibleText(Words.of("context.spoken"));
        typed.setAccessibleHelp(Words.of("help.context"));
        typed.getStyleClass().add("value-field");
        typed.setPrefColumnCount(9);
        TermCard.answer(typed, Term.CONTEXT_LENGTH);
        TermCard.answer(slider, Term.CONTEXT_LENGTH);
        TermCard.answer(jump, Term.OOM_POINT);
        jump.setId("largest-context");
        jump.getStyleClass().add("jump");
        jump.setMaxWidth(Double.MAX_VALUE);
        largest.setMinWidth(USE_PREF_SIZE);
        jump.setGraphic(Rows.row(Rows.label(Term.OOM_POINT, Words.of("context.largest"), "jump-name"), largest));
    }

    private HBox header() {
        var label = Rows.label(Term.CONTEXT_LENGTH, Words.of("context.name"), "lever-name");
        label.setMnemonicParsing(true);
        label.setLabelFor(typed);
        return Rows.row(label, typed);
    }

    private void show(Forecast forecast) {
        Tokens context = forecast.scenario().context();
        Tokens trained = forecast.scenario().model().trainedContext();
        slider.show(
                new ContextSlider.Reach(
                        context, forecast.roomy(), forecast.largest(), trained.max(context)),
                Words.counted("tokens", context.count(), Wording.tokens(context)));
        boolean isTyped = typed.isFocused() && !typed.getText().equals(shown);
        shown = Wording.tokens(context);
        if (!isTyped) {
            typed.setText(shown);
        }
        boolean fits = forecast.largest().count() > 0;
        largest.setText(
                fits
                        ? Wording.tokens(forecast.largest().min(trained)) + " ⇥"
                        : Words.of("context.none"));
        jump.setDisable(!fits);
        jump.setAccessibleText(Words.of("context.largest.spoken", largest.getText()));
    }

    private void use() {
        TokensText.parse(typed.getText()).ifPresent(model::useContext);
        restore();
    }

    private void leave(boolean focused) {
        if (!focused) {
            use();
        }
    }

    /// What was typed and is no length gives way to the length that is planned.
    private void restore() {
        typed.setText(Wording.tokens(model.scenario().getValue().context()));
    }
}
