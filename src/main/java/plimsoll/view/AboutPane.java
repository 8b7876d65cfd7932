package plimsoll.view;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import plimsoll.viewmodel.Credits;
import plimsoll.words.Words;

/// What Plimsoll is: its version, its licence, and the works of others in it.
public final class AboutPane extends VBox {

    /// @param close is run when it was read
    public AboutPane(Credits credits, Runnable close) {
        Rows.sheet(this, "about-pane");
        var licence = Rows.paragraph("summary-line");
        licence.setText(Words.of("about.licence"));
        getChildren().add(Rows.label(Words.of("about.title", credits.version()), "sheet-title"));
        getChildren().addAll(licence, Rows.label(Words.of("about.libraries"), "card-title"));
        getChildren().addAll(libraries(credits), Rows.closing("about-close", close));
    }

    private static ScrollPane libraries(Credits credits) {
        var list = new VBox();
        list.setId("about-libraries");
        for (var library : credits.libraries()) {
            var name = Rows.label(library.title(), "row-name");
            list.getChildren().add(Rows.row(name, Rows.label(library.licence(), "caption")));
        }
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
