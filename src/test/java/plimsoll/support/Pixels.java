package plimsoll.support;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import plimsoll.view.Assets;
import plimsoll.view.Theme;

/// Pictures of nodes, and what to say about them.
public final class Pixels {
    private Pixels() {}

    /// `root` in a scene of its own with the project's styles.
    public static Image of(Parent root, int width, int height, Theme theme) {
        var scene = new Scene(root, width, height);
        scene.getStylesheets().setAll(Assets.drawnStyles());
        root.getStyleClass().add(theme.styleClass());
        root.applyCss();
        root.layout();
        var how = new SnapshotParameters();
        how.setViewport(new Rectangle2D(0, 0, width, height));
        how.setFill(Color.WHITE);
        return root.snapshot(how, new WritableImage(width, height));
    }
}
