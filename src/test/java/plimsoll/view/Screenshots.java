package plimsoll.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Plan;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;
import plimsoll.export.Overwrite;
import plimsoll.export.PngExport;
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
        var plan = new PlanModel(Plan.of(starter(catalog)));
        if (compare) {
            plan.compare();
        }
        var choice = new ChoiceModel(plan, catalog, Engines.all());
        var commands = new Commands(() -> {}, () -> {}, () -> {}, text -> {});
        var view = new MainView(plan, choice, new NoticeModel(), commands);
        var scene = new Scene(view, size.width(), size.height());
        Look.dress(scene, theme);
        return scene;
    }

    private static Scenario starter(Catalog catalog) {
        var entry = catalog.model("qwen3-14b").orElseThrow();
        var gpu = catalog.gpu("nvidia-geforce-rtx-4070-ti").orElseThrow().gpu();
        return new Scenario(
                entry.spec(),
                entry.weights(FileType.Q4_K_M),
                Rig.of(gpu, 1, Bytes.ofMiB(512)),
                Engines.LLAMA_CPP,
                new Tokens(16384));
    }
}
