package plimsoll.export;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfWriter;
import plimsoll.view.Assets;
import plimsoll.view.drawing.Drawing;
import plimsoll.view.drawing.Face;
import plimsoll.view.drawing.Ink;
import plimsoll.view.drawing.Mark;
import plimsoll.view.drawing.Outline;

/// Drawings as one PDF page of as many points as they are units wide: 960 by 540 is the slide of a
/// lecture. Its letters come with it, in so far as they are used.
///
/// Source: ISO 32000-1, sections 8.3.3 (coordinates), 8.5 (paths), 9.4 (text).
final class Pdf {
    private final PdfContentByte page;
    private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);

    private Pdf(PdfContentByte page) {
        this.page = page;
    }

    /// The whole file.
    static byte[] of(Drawing drawing) {
        var file = new ByteArrayOutputStream();
        var size = new Rectangle((float) drawing.width(), (float) drawing.height());
        var document = new Document(size);
        var writer = PdfWriter.getInstance(document, file);
        document.addTitle(drawing.title());
        document.addCreator("Plimsoll");
        document.open();
        new Pdf(writer.getDirectContent()).draw(drawing);
        document.close();
        return file.toByteArray();
    }

    private void draw(Drawing drawing) {
        // A drawing counts downwards, a page upwards.
        page.transform(new AffineTransform(1, 0, 0, -1, 0, drawing.height()));
        for (var mark : drawing.marks()) {
            page.saveState();
            switch (mark) {
                case Mark.Area(var outline, Ink.Plain(var color)) -> {
                    fill(color);
                    path(outline);
                    page.eoFill();
                }
                case Mark.Area(var outline, Ink.Stripes stripes) -> {
                    path(outline);
                    page.eoClip();
                    page.newPath();
                    new Stripes(stripes, outline).bands().forEach(this::band);
                }
                case Mark.Line line -> line(line);
                case Mark.Words words -> words(words);
            }
            page.restoreState();
        }
    }

    private void band(Stripes.Band band) {
        fill(band.color());
        path(band.outline());
        page.fill();
    }

    private void line(Mark.Line line) {
        opacity(line.color(), false);
        page.setColorStroke(awt(line.color()));
        page.setLineWidth((float) line.width());
        if (!line.dashes().isEmpty()) {
            var dashes = new float[line.dashes().size()];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = line.dashes().get(i).floatValue();
            }
            page.setLineDash(dashes, 0);
        }
        path(line.outline());
        page.stroke();
    }

    private void words(Mark.Words words) {
        var font = fonts.computeIfAbsent(words.face(), Pdf::font);
        String text = known(words.text(), font);
        float size = (float) words.size();
        float width = font.getWidthPoint(text, size);
        fill(words.color());
        page.beginText();
        page.setFontAndSize(font, size);
        page.setHorizontalScaling(width == 0 ? 100 : (float) (100 * words.width() / width));
        page.setTextMatrix(1, 0, 0, -1, (float) words.x(), (float) words.y());
        page.showText(text);
        page.endText();
    }

    /// `text` with a question mark for each letter that `font` does not have.
    private static String known(String text, BaseFont font) {
        return text.codePoints()
                .map(letter -> font.charExists(letter) ? letter : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static BaseFont font(Face face) {
        String name =
                switch (face) {
                    case REGULAR -> "Inter-Regular.otf";
                    case MEDIUM -> "Inter-Medium.otf";
                    case SEMI_BOLD -> "Inter-SemiBold.otf";
                    case BOLD -> "Inter-Bold.otf";
                };
        try {
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, Assets.font(name), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Color color) {
        opacity(color, true);
        page.setColorFill(awt(color));
    }

    private void opacity(Color color, boolean filled) {
        if (color.isOpaque()) {
            return;
        }
        var state = new PdfGState();
        if (filled) {
            state.setFillOpacity((float) color.getOpacity());
        } else {
            state.setStrokeOpacity((float) color.getOpacity());
        }
        page.setGState(state);
    }

    private static java.awt.Color awt(Color color) {
        return new java.awt.Color(
                (float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
    }

    private void path(Outline outline) {
        for (var step : outline.steps()) {
            switch (step) {
                case Outline.Move(double x, double y) -> page.moveTo((float) x, (float) y);
                case Outline.Straight(double x, double y) -> page.lineTo((float) x, (float) y);
                case Outline.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                        page.curveTo(
                                (float) x1,
                                (float) y1,
                                (float) x2,
                                (float) y2,
                                (float) x,
                                (float) y);
                case Outline.Close() -> page.closePath();
            }
        }
    }
}
