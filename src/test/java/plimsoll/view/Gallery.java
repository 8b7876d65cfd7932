package plimsoll.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.core.Tokens;
import plimsoll.export.Overwrite;
import plimsoll.export.PngExport;
import plimsoll.support.Pixels;
import plimsoll.support.Synthetic;
import plimsoll.view.Slide.Size;
import plimsoll.view.chart.BarModel;
import plimsoll.view.chart.ChartModel;
import plimsoll.view.chart.ContextChart;
import plimsoll.view.chart.Legend;
import plimsoll.view.chart.VramBar;

/// Draws everything in many sizes, to be looked at: `java … plimsoll.view.Gallery FOLDER`.
final class Gallery {
    private static final Synthetic F16 = Synthetic.F16;
    private static final Synthetic Q8 = Synthetic.Q8;

    private final Path folder;

    private Gallery(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        Headless.start();
        Headless.call(
                () -> {
                    new Gallery(folder).draw();
                    return folder;
                });
        Headless.stop();
    }

    private void draw() throws Exception {
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            window("main", 740, 620, theme, F16.chart(16384), F16.bar(16384));
            window("compare", 740, 660, theme, Q8.compared(16384, F16), bars(16384));
        }
        window("over", 740, 620, Theme.LIGHT, F16.chart(30000), F16.bar(30000));
        window("at-oom", 740, 620, Theme.LIGHT, F16.chart(18432), F16.bar(18432));
        window("small", 440, 400, Theme.LIGHT, F16.chart(16384), F16.bar(16384));
        window("small-compare", 440, 430, Theme.DARK, Q8.compared(20000, F16), bars(20000));
        var huge = new Synthetic(14, 300, 1 << 18);
        window("never", 740, 620, Theme.LIGHT, huge.chart(16384), huge.bar(16384));
        var ten = new Synthetic(5, 0.5, 10 << 20);
        window("ten-million", 1200, 700, Theme.LIGHT, ten.chart(1 << 20), ten.bar(1 << 20));
        var close = new Synthetic(8.38, 150, 40960);
        window("close", 740, 620, Theme.DARK, close.compared(17408, F16), bars(17408));
        var tiny = new Synthetic(0.2, 10, 8192);
        window("tiny", 740, 620, Theme.LIGHT, tiny.chart(256), tiny.bar(256));
        chart("least", 420, 220, Theme.LIGHT, Q8.compared(20000, F16));
        chart("large", 2600, 1500, Theme.DARK, Q8.compared(20000, F16));
        slide("slide-light", Size.FULL_HD, Theme.LIGHT, Q8.compared(0, F16));
        slide("slide-dark", Size.FULL_HD, Theme.DARK, Q8.compared(0, F16));
        slide("slide-single", new Size(1280, 720), Theme.LIGHT, F16.chart(16384));
        slide("slide-square", new Size(1080, 1080), Theme.DARK, Q8.compared(8192, F16));
        slide("slide-4k", new Size(3840, 2160), Theme.LIGHT, Q8.compared(0, F16));
        slide("slide-transparent", Size.FULL_HD, Theme.TRANSPARENT, Q8.compared(0, F16));
    }

    private void chart(String name, int width, int height, Theme theme, ChartModel model)
            throws Exception {
        var chart = new ContextChart(new SimpleObjectProperty<>(model), (Tokens _) -> {});
        write(name, new BorderPane(chart), width, height, theme);
    }

    private static BarModel bars(int context) {
        return BarModel.of(List.of(F16.row("f16", context), Q8.row("q8_0", context)));
    }

    private void window(
            String name, int width, int height, Theme theme, ChartModel chart, BarModel bar)
            throws Exception {
        var model = new SimpleObjectProperty<>(chart);
        var legend = new Legend(model);
        legend.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        var title = new Label("Memory against context");
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var drawn = new ContextChart(model, (Tokens _) -> {});
        VBox.setVgrow(drawn, Priority.ALWAYS);
        var chartCard = card(new VBox(6, new HBox(12, title, legend), drawn));
        VBox.setVgrow(chartCard, Priority.ALWAYS);
        var page =
                new VBox(
                        16,
                        card(new VBox(new VramBar(new SimpleObjectProperty<>(bar)))),
                        chartCard);
        page.setStyle("-fx-padding: 16");
        var root = new BorderPane(page);
        write(name + "-" + theme.styleClass(), root, width, height, theme);
    }

    private static Region card(Region content) {
        content.getStyleClass().add("card");
        var card = new VBox(content);
        VBox.setVgrow(content, Priority.ALWAYS);
        return card;
    }

    private void write(String name, Parent root, int width, int height, Theme theme)
            throws Exception {
        var image = Pixels.of(root, width, height, theme);
        PngExport.write(image, folder.resolve(name + ".png"), Overwrite.REPLACE);
    }

    private void slide(String name, Size size, Theme theme, ChartModel chart) throws Exception {
        var slide =
                new Slide(
                        "q8_0 doubles the context of Qwen3 14B on a 12 GB card",
                        "Q4_K_M weights · llama.cpp, flash attention on · micro-batch 512 ·"
                                + " one conversation · RTX 4070 Ti (12 282 MiB)",
                        "Computed by Plimsoll 0.1 from the model's published tensors; device memory"
                                + " as the driver reports it.",
                        chart,
                        size,
                        theme);
        PngExport.write(Poster.image(slide), folder.resolve(name + ".png"), Overwrite.REPLACE);
    }
}
