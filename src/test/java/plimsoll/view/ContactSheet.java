package plimsoll.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import plimsoll.export.Overwrite;
import plimsoll.export.PngExport;
import plimsoll.support.Pixels;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// Draws every view in every look, language, size and scale, to be looked at: `ContactSheet FOLDER
/// [VIEW…] [SCREEN…]`, a screen by its name such as `1920x1080@200`. A sheet has all views of one
/// screen; with views named, each is a file of its own instead, at its full size.
final class ContactSheet {
    /// Points, and pixels a point.
    private record Screen(int width, int height, double scale) {
        String name() {
            return width + "x" + height + "@" + Math.round(100 * scale);
        }
    }

    private static final List<Screen> SCREENS =
            List.of(
                    new Screen(1000, 700, 1),
                    new Screen(1440, 900, 1),
                    new Screen(1920, 1080, 1),
                    new Screen(1280, 720, 1.5),
                    new Screen(1920, 1080, 2),
                    new Screen(1280, 720, 3),
                    new Screen(2560, 1440, 1),
                    new Screen(3840, 2160, 1));

    private static final int COLUMNS = 4;
    private static final int THUMBNAIL = 960;
    private static final int GAP = 24;
    private static final int PAPER = 0xff808080;

    private final Path folder;
    private final List<Screen> screens;

    private ContactSheet(Path folder, List<Screen> screens) {
        this.folder = folder;
        this.screens = screens;
    }

    public static void main(String[] args) throws Exception {
        var folder = Files.createDirectories(Path.of(args[0]));
        var wanted = List.of(args).subList(1, args.length);
        var views = Stream.of(View.values()).filter(view -> wanted.contains(view.name())).toList();
        var screens = SCREENS.stream().filter(screen -> wanted.contains(screen.name())).toList();
        new ContactSheet(folder, screens.isEmpty() ? SCREENS : screens).draw(views);
    }

    private void draw(List<View> named) throws Exception {
        Headless.start();
        for (Language language : Language.all()) {
            Words.speak(language);
            for (View view : named.isEmpty() ? List.of(View.MAIN) : named) {
                Headless.call(() -> named.isEmpty() ? sheets() : pictures(view));
            }
        }
        Headless.stop();
    }

    /// One picture for each look and screen, with all views on it.
    private Path sheets() throws Exception {
        var desks = Stream.of(View.values()).map(view -> view.open().desk()).toList();
        for (Look look : Colours.LOOKS) {
            for (Screen screen : screens) {
                var drawn = new ArrayList<Image>();
                desks.forEach(desk -> drawn.add(smaller(image(desk, screen, look), THUMBNAIL)));
                write(sheet(drawn), "all", look, screen);
            }
        }
        return folder;
    }

    private Path pictures(View view) throws Exception {
        var desk = view.open().desk();
        for (Look look : Colours.LOOKS) {
            for (Screen screen : screens) {
                write(image(desk, screen, look), view.name(), look, screen);
            }
        }
        return folder;
    }

    private static Image image(Desk desk, Screen screen, Look look) {
        var size = new Slide.Size(screen.width, screen.height);
        return View.image(View.scene(desk, size, look), screen.scale);
    }

    private void write(Image image, String what, Look look, Screen screen) throws Exception {
        String name =
                String.join(
                        "-",
                        what.toLowerCase(Locale.ROOT),
                        Words.language().code(),
                        look.theme().styleClass() + (look.highContrast() ? "-contrast" : ""),
                        screen.name());
        PngExport.write(image, folder.resolve(name + ".png"), Overwrite.REPLACE);
    }

    private static Image sheet(List<Image> drawn) {
        int width = (int) drawn.getFirst().getWidth() + GAP;
        int height = (int) drawn.getFirst().getHeight() + GAP;
        int rows = Math.ceilDiv(drawn.size(), COLUMNS);
        var sheet = new WritableImage(COLUMNS * width + GAP, rows * height + GAP);
        var paper = new int[(int) (sheet.getWidth() * sheet.getHeight())];
        Arrays.fill(paper, PAPER);
        put(paper, sheet, 0, 0, (int) sheet.getWidth());
        for (int i = 0; i < drawn.size(); i++) {
            int x = GAP + i % COLUMNS * width;
            int y = GAP + i / COLUMNS * height;
            put(Pixels.of(drawn.get(i)), sheet, x, y, (int) drawn.get(i).getWidth());
        }
        return sheet;
    }

    private static void put(int[] pixels, WritableImage onto, int x, int y, int width) {
        onto.getPixelWriter()
                .setPixels(
                        x,
                        y,
                        width,
                        pixels.length / width,
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        width);
    }

    /// As wide as `width`, where every pixel is the mean of those that it stands for.
    private static Image smaller(Image image, int width) {
        int from = (int) image.getWidth();
        int height = (int) Math.round(image.getHeight() * width / from);
        if (from <= width) {
            return image;
        }
        var pixels = Pixels.of(image);
        var less = new int[width * height];
        for (int i = 0; i < less.length; i++) {
            less[i] = mean(pixels, from, (double) from / width, i % width, i / width);
        }
        var smaller = new WritableImage(width, height);
        put(less, smaller, 0, 0, width);
        return smaller;
    }

    private static int mean(int[] pixels, int width, double factor, int x, int y) {
        int[] sums = new int[4];
        int count = 0;
        for (int row = (int) (y * factor); row < (int) ((y + 1) * factor); row++) {
            for (int column = (int) (x * factor); column < (int) ((x + 1) * factor); column++) {
                int pixel = pixels[Math.min(pixels.length - 1, row * width + column)];
                for (int channel = 0; channel < sums.length; channel++) {
                    sums[channel] += pixel >>> 8 * channel & 0xff;
                }
                count++;
            }
        }
        int mean = 0;
        for (int channel = 0; channel < sums.length; channel++) {
            mean |= sums[channel] / Math.max(1, count) << 8 * channel;
        }
        return mean;
    }
}
