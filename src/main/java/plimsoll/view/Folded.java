package plimsoll.view;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;

/// A pane that is folded at first; what is in it is made once it is unfolded.
final class Folded extends TitledPane {

    /// @param content makes what is in it
    Folded(String id, String title, Supplier<Node> content) {
        setId(id);
        getStyleClass().add("folded");
        setText(title);
        setAnimated(false);
        setExpanded(false);
        expandedProperty()
                .subscribe(
                        (_, _) -> {
                            if (Optional.ofNullable(getContent()).isEmpty()) {
                                setContent(content.get());
                            }
                        });
    }
}
