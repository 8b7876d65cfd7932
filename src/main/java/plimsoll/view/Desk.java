package plimsoll.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import plimsoll.plan.LastWindow.Columns;

/// The window's content, and one sheet that may lie upon it.
public final class Desk extends StackPane {
    private final Scale zoom = new Scale(1, 1);
    private MainView main;
    private final StackPane veil = new StackPane();
    private Optional<Node> before = Optional.empty();

    public Desk(MainView main) {
        this.main = main;
        getStyleClass().add("desk");
        veil.setId("veil");
        veil.getStyleClass().add("veil");
        veil.setOnMousePressed(this::pressed);
        veil.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
        getChildren().add(main);
    }

    /// What fills a window of this size is drawn larger in a larger one, rather than thinned out.
    private static final double FULL_WIDTH = 2560;
    private static final double FULL_HEIGHT = 1440;

    /// Steps between one size of drawing and the next, so that it does not grow with each pixel.
    private static final int STEPS = 4;

    @Override
    protected void layoutChildren() {
        double factor = zoom(getWidth(), getHeight());
        zoom.setX(factor);
        zoom.setY(factor);
        for (Node child : getManagedChildren()) {
            if (!child.getTransforms().contains(zoom)) {
                child.getTransforms().add(zoom);
            }
            child.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
        }
    }

    /// How much larger a window of that size is drawn: 1 up to 2560 by 1440, then by quarters.
    static double zoom(double width, double height) {
        double room = Math.min(width / FULL_WIDTH, height / FULL_HEIGHT);
        return Math.max(1, Math.floor(STEPS * room) / STEPS);
    }

    /// Shows `other` in place of what was shown; a sheet that lies upon it stays there.
    public void show(MainView other) {
        other.setDisable(main.isDisable());
        other.arrange(main.columns());
        getChildren().set(getChildren().indexOf(main), other);
        main = other;
    }

    /// How wide the columns were made.
    public Columns columns() {
        return main.columns();
    }

    /// Makes the columns as wide as they were.
    public void arrange(Columns widths) {
        main.arrange(widths);
    }

    /// Shows where to drag.
    public void introduce() {
        main.introduce();
    }

    /// Lays `sheet` upon the window, until it is closed, Escape is pressed or the window beside it
    /// is clicked. What lies below can't be reached meanwhile.
    public void open(Node sheet) {
        if (!getChildren().contains(veil)) {
            before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
            getChildren().add(veil);
        }
        main.setDisable(true);
        veil.getChildren().setAll(sheet);
        sheet.lookupAll(".text-field").stream().findFirst().orElse(sheet).requestFocus();
    }

    /// Whether a sheet lies upon the window, or a lesson is shown in its place.
    public boolean isCovered() {
        return getChildren().size() > 1;
    }

    /// Takes the sheet away; what had the keyboard before has it again.
    public void close() {
        getChildren().remove(veil);
        veil.getChildren().clear();
        main.setDisable(false);
        before.ifPresent(Node::requestFocus);
    }

    /// Shows `lesson` alone, in place of the window's content.
    public void present(PresenterView lesson) {
        main.setDisable(true);
        main.setVisible(false);
        getChildren().setAll(main, lesson);
        lesson.requestFocus();
    }

    /// Goes back to the window's content.
    public void endPresenting() {
        getChildren().setAll(main);
        main.setVisible(true);
        main.setDisable(false);
    }

    private void pressed(MouseEvent event) {
        if (veil.equals(event.getTarget())) {
            close();
        }
    }

    private void keyed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        }
    }
}
