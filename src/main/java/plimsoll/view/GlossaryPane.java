package plimsoll.view;

import java.util.Comparator;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import plimsoll.viewmodel.Term;
import plimsoll.words.Words;

/// Every word of the glossary, what it means, and where that is from.
public final class GlossaryPane extends VBox {

    /// @param close is run when it was read
    public GlossaryPane(Runnable close) {
        Rows.sheet(this, "glossary-pane");
        getChildren().add(Rows.label(Words.of("glossary.title"), "sheet-title"));
        getChildren().addAll(terms(), Rows.closing("glossary-close", close));
    }

    private static ScrollPane terms() {
        var list = new VBox();
        list.setId("glossary-terms");
        Stream.of(Term.values())
                .sorted(Comparator.comparing(Term::title, String.CASE_INSENSITIVE_ORDER))
                .map(GlossaryPane::entry)
                .forEach(list.getChildren()::add);
        var scroll = new ScrollPane(list);
        scroll.setId("glossary-scroll");
        scroll.setAccessibleText(Words.of("glossary.title"));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static VBox entry(Term term) {
        var source = line(term.credit() + "\n" + term.source().address(), "term-source");
        var entry = new VBox(line(term.title(), "term-title"));
        entry.getChildren().addAll(line(term.meaning(), "term-meaning"), source);
        entry.getStyleClass().add("term-content");
        return entry;
    }

    private static Label line(String text, String style) {
        var line = Rows.paragraph(style);
        line.setText(text);
        return line;
    }
}
