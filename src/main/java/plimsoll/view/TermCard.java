package plimsoll.view;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import plimsoll.viewmodel.Term;

/// What a word means, on a card beside it: while the mouse rests on the word, or when it is asked
/// for by keys while the control that the word names has the keyboard.
public final class TermCard extends Tooltip {
    private static final double WIDTH = 320;
    private static final double GAP = 6;
    private static final Duration SOON = Duration.millis(400);
    private static final Duration LONG = Duration.minutes(1);

    private TermCard(Term term) {
        var content = new VBox();
        content.getStyleClass().add("term-content");
        content.getChildren()
                .addAll(
                        line(term.title(), "term-title"),
                        line(term.meaning(), "term-meaning"),
                        line(term.credit(), "term-source"));
        getStyleClass().add("term-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        setShowDelay(SOON);
        setShowDuration(LONG);
    }

    private static Label line(String text, String style) {
        var line = Rows.paragraph(style);
        line.setText(text);
        line.setMinWidth(WIDTH);
        line.setMaxWidth(WIDTH);
        return line;
    }

    /// Marks `word` as one that is explained. The card is made when it is first wanted.
    public static void on(Node word, Term term) {
        word.getStyleClass().add("term");
        carry(word, term);
        word.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> install(word));
    }

    /// Lets `control` be asked for what the word that names it means, and says it to a screen
    /// reader.
    static void answer(Node control, Term term) {
        carry(control, term);
        control.setAccessibleHelp(term.meaning());
    }

    /// Gives `word` another meaning.
    static void carry(Node word, Term term) {
        word.getProperties().put(Term.class, term);
        installed(word).ifPresent(card -> Tooltip.uninstall(word, card));
        word.getProperties().remove(TermCard.class);
    }

    private static void install(Node word) {
        if (installed(word).isEmpty()) {
            term(word).map(TermCard::new).ifPresent(card -> install(word, card));
        }
    }

    private static void install(Node word, TermCard card) {
        Tooltip.install(word, card);
        word.getProperties().put(TermCard.class, card);
    }

    private static Optional<TermCard> installed(Node word) {
        return Optional.ofNullable((TermCard) word.getProperties().get(TermCard.class));
    }

    /// The term that a word or a control carries.
    static Optional<Term> term(Node node) {
        return node.hasProperties()
                ? Optional.ofNullable((Term) node.getProperties().get(Term.class))
                : Optional.empty();
    }

    /// Explains what has the keyboard, until the keyboard or the mouse goes elsewhere or Escape is
    /// pressed; does `otherwise` where there is nothing to explain.
    static void explain(Optional<Node> focused, Runnable otherwise) {
        focused.flatMap(TermCard::carrier)
                .ifPresentOrElse(node -> new TermCard(term(node).orElseThrow()).below(node), otherwise);
    }

    private static Optional<Node> carrier(Node focused) {
        return Stream.<Node>iterate(focused, Objects::nonNull, Node::getParent)
                .filter(node -> term(node).isPresent())
                .findFirst();
    }

    private void below(Node node) {
        var place = node.localToScreen(node.getLayoutBounds());
        var left = node.focusWithinProperty().subscribe((_, within) -> hideUnless(within));
        setOnHidden(_ -> left.unsubscribe());
        show(node, place.getMinX(), place.getMaxY() + GAP);
    }

    private void hideUnless(boolean within) {
        if (!within) {
            hide();
        }
    }
}
