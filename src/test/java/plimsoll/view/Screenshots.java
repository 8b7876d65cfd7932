package plimsoll.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.engine.Engines;
import plimsoll.export.Overwrite;
import plimsoll.export.PngExport;
import plimsoll.plan.Starter;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;

/// Draws the window to PNG files, off screen: `screenshots FOLDER [WIDTHxHEIGHT…]`.
public final class Screenshots {
    private Screenshots() {}

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        var sizes = args.length > 1 ? List.of(args).subList(1, args.length) : List.of("1440x900");
        Headless.start();
        for (String size : sizes) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                shoot(folder, size, theme, false);
                shoot(folder, size, theme, true);
            }
        }
        Headless.stop();
    }

    private static void shoot(Path folder, String size, Theme theme, boolean compare)
            throws Exception {
        var name = (compare ? "compare" : "main") + "-" + theme.styleClass() + "-" + size + ".png";
        var image =
                Headless.call(() -> window(Slide.Size.parse(size), theme, compare).snapshot(null));
        PngExport.write(image, folder.resolve(name), Overwrite.REPLACE);
    }

    private static Scene window(Slide.Size size, Theme theme, boolean compare) {
        var catalog = Catalog.bundled();
        var plan = new PlanModel(Plan.of(Starter.of(catalog)));
        if (compare) {
            plan.compare();
        }
        var choice = new ChoiceModel(plan, catalog, Engines.all());
        var commands = new Commands(() -> {}, () -> {}, () -> {}, () -> {}, text -> {});
        var view = new Desk(new MainView(plan, choice, new NoticeModel(), commands));
        var scene = new Scene(view, size.width(), size.height());
        Look.dress(scene, theme);
        // Skins arrange themselves in the second and third pass, as they do in a window.
        for (int pass = 0; pass < 3; pass++) {
            view.applyCss();
            view.layout();
        }
        return scene;
    }
}
