package plimsoll.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.export.Overwrite;
import plimsoll.export.PngExport;
import plimsoll.matrix.Row;
import plimsoll.plan.Starter;
import plimsoll.support.Idle;
import plimsoll.support.Machines;
import plimsoll.viewmodel.Confidence;
import plimsoll.viewmodel.MatrixModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.Outlook;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.SlideText;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// Draws the window to PNG files, off screen: `Screenshots FOLDER [LANGUAGE] [WIDTHxHEIGHT…]`, a
/// language by its code such as `pl`. Without either it makes the pictures of the README.
public final class Screenshots {
    private static final String USUAL = "1440x900";
    private static final List<String> USUAL_SIZES = List.of(USUAL);

    private Screenshots() {}

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        var language = args.length > 1 ? Language.ofCode(args[1]) : Optional.<Language>empty();
        Words.speak(language.orElse(Language.ENGLISH));
        int named = language.isPresent() ? 2 : 1;
        var sizes = args.length > named ? List.of(args).subList(named, args.length) : USUAL_SIZES;
        Headless.start();
        for (String size : sizes) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                shoot(folder, size, theme, false);
                shoot(folder, size, theme, true);
                shootSheets(folder, size, theme);
            }
        }
        Headless.stop();
    }

    private static void shoot(Path folder, String size, Theme theme, boolean compare)
            throws Exception {
        var name = name(compare ? "compare" : "main", theme, size);
        var image =
                Headless.call(() -> window(Slide.Size.parse(size), theme, compare).snapshot(null));
        PngExport.write(image, folder.resolve(name), Overwrite.REPLACE);
    }

    private static String name(String view, Theme theme, String size) {
        var code = Words.language().code();
        String suffix =
                (code.equals("en") ? "" : "-" + code) + (size.equals(USUAL) ? "" : "-" + size);
        return view + "-" + theme.styleClass() + suffix + ".png";
    }

    private static void shootSheets(Path folder, String size, Theme theme) throws Exception {
        var plan = Plan.of(Starter.of(Catalog.bundled()));
        var title = SlideText.title(Outlook.of(plan));
        var choice = new ExportPane.Choice(title, Format.PNG, Slide.Size.FULL_HD, theme);
        shootSheet(
                folder.resolve(name("export", theme, size)),
                Headless.call(() -> window(Slide.Size.parse(size), theme, true)),
                () ->
                        new ExportPane(
                                choice,
                                new ExportPane.Maker(
                                        List.of(Format.values()),
                                        c -> Poster.image(slide(plan, c)),
                                        _ -> ""),
                                new ExportPane.Exits(_ -> {}, _ -> {}, () -> {})));
        shootSheet(
                folder.resolve(name("confidence", theme, size)),
                Headless.call(() -> window(Slide.Size.parse(size), theme, false)),
                () -> new ConfidencePane(confidence(plan.scenario()), () -> {}));
        shootSheet(
                folder.resolve(name("chat", theme, size)),
                Headless.call(() -> window(Slide.Size.parse(size), theme, false)),
                () -> chat(plan));
        shootSheet(
                folder.resolve(name("glossary", theme, size)),
                Headless.call(() -> window(Slide.Size.parse(size), theme, false)),
                () -> new GlossaryPane(() -> {}));
        var fits = Headless.call(() -> fits(plan));
        while (Headless.call(() -> fits.matrixProperty().get().isEmpty())) {
            Thread.sleep(100);
        }
        shootSheet(
                folder.resolve(name("fits", theme, size)),
                Headless.call(() -> window(Slide.Size.parse(size), theme, false)),
                () -> new MatrixPane(fits, new MatrixPane.Exits(() -> {}, _ -> {}, _ -> {})));
    }

    private static ChatPane chat(Plan plan) {
        var pane = new ChatPane(new PlanModel(plan), () -> {});
        pane.show(20);
        return pane;
    }

    /// The matrix, worked out, with a GPU pinned beside the one planned for.
    private static MatrixModel fits(Plan plan) {
        var model = new PlanModel(plan);
        var catalog = Catalog.bundled();
        var fits = new MatrixModel(model, Machines.choice(model, catalog));
        fits.pin(new Row.OfGpu(catalog.gpu("RTX 3090").orElseThrow().gpu()));
        fits.open();
        return fits;
    }

    private static Confidence confidence(Scenario scenario) {
        var architecture = scenario.model().architecture();
        return Confidence.of(scenario.estimate(), Catalog.bundled().evidence(architecture));
    }

    private static void shootSheet(Path file, Scene scene, Callable<Node> sheet) throws Exception {
        Headless.call(
                () -> {
                    ((Desk) scene.getRoot()).open(sheet.call());
                    return true;
                });
        Thread.sleep(1000);
        PngExport.write(
                Headless.call(() -> settled(scene).snapshot(null)), file, Overwrite.REPLACE);
    }

    private static Slide slide(Plan plan, ExportPane.Choice choice) {
        return Pictures.slide(Outlook.of(plan), choice.title(), choice.size(), choice.theme());
    }

    private static Scene window(Slide.Size size, Theme theme, boolean compare) {
        var catalog = Catalog.bundled();
        var plan = new PlanModel(Plan.of(Starter.of(catalog)));
        if (compare) {
            plan.compare();
        }
        var choice = Machines.choice(plan, catalog);
        var view =
                new Desk(new MainView(Models.of(plan, choice, new NoticeModel()), Idle.COMMANDS));
        var scene = new Scene(view, size.width(), size.height());
        Look.dress(scene, theme);
        return settled(scene);
    }

    /// Skins and wrapped lines find their sizes in the second and third pass, as in a window.
    private static Scene settled(Scene scene) {
        var view = (Desk) scene.getRoot();
        for (int pass = 0; pass < 4; pass++) {
            view.requestLayout();
            view.applyCss();
            view.layout();
        }
        return scene;
    }
}
