package plimsoll.view;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.words.Words;

/// What the person should know, above the panes until it is dismissed.
final class NoticeBar extends HBox {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final Label text = Rows.paragraph("notice-text");
    private final Label remedy = Rows.paragraph("notice-remedy");

    NoticeBar(NoticeModel model) {
        setId("notice");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        var words = new VBox(text, remedy);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var close =
                Rows.icon("dismiss-notice", Words.of("notice.dismiss"), Feather.X, model::dismiss);
        getChildren().addAll(words, close);
        Rows.follow(this, model.currentProperty(), this::show);
    }

    private void show(Optional<Notice> notice) {
        Rows.shown(this, notice.isPresent());
        notice.ifPresent(this::fill);
    }

    private void fill(Notice notice) {
        boolean problem = notice instanceof Notice.Problem;
        pseudoClassStateChanged(PROBLEM, problem);
        text.setText(notice.text());
        remedy.setText(notice instanceof Notice.Problem p ? p.remedy() : "");
        Rows.shown(remedy, problem);
        setAccessibleText(text.getText() + " " + remedy.getText());
    }
}
