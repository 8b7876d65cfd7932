package plimsoll.view;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Verdict;

/// The answer.
final class SummaryPane extends HBox {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass TOO_BIG = PseudoClass.getPseudoClass("too-big");

    private final FontIcon icon = new FontIcon(Feather.CHECK);
    private final Label headline = Rows.paragraph("headline");
    private final Label detail = Rows.paragraph("detail");

    SummaryPane(PlanModel model) {
        setId("verdict");
        getStyleClass().addAll("card", "summary");
        headline.setId("verdict-headline");
        detail.setId("verdict-detail");
        setAccessibleRole(AccessibleRole.TEXT);
        var badge = new StackPane(icon);
        badge.getStyleClass().add("badge");
        var words = new VBox(headline, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(badge, words);
        Rows.follow(this, model.forecast().map(Verdict::of), this::show);
    }

    private void show(Verdict verdict) {
        headline.setText(verdict.headline());
        detail.setText(verdict.detail());
        setAccessibleText(verdict.headline() + ". " + verdict.detail());
        pseudoClassStateChanged(TIGHT, verdict.tone() == Verdict.Tone.TIGHT);
        pseudoClassStateChanged(TOO_BIG, verdict.tone() == Verdict.Tone.TOO_BIG);
        icon.setIconCode(icon(verdict.tone()));
    }

    private static Feather icon(Verdict.Tone tone) {
        return switch (tone) {
            case FITS -> Feather.CHECK;
            case TIGHT -> Feather.ALERT_CIRCLE;
            case TOO_BIG -> Feather.X;
        };
    }
}
