package plimsoll.export;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import plimsoll.view.drawing.Drawing;
import plimsoll.view.drawing.Ink;
import plimsoll.view.drawing.Mark;
import plimsoll.view.drawing.Outline;

/// Drawings in the SVG format. Texts are texts: they can be found, marked and edited.
///
/// Source: <https://www.w3.org/TR/SVG11/>, chapters 7 (coordinates), 8 (paths), 10 (text), 13
/// (gradients).
final class Svg {
    /// Who has no Inter gets a letter of about its width; `textLength` sees to the rest.
    private static final String FONTS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    private final XMLStreamWriter xml;
    private int inks;

    private Svg(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /// The whole file.
    ///
    /// @param width of the picture, where a viewer does not fit it to its window, in pixels
    static String of(Drawing drawing, int width) {
        var text = new StringWriter();
        try {
            new Svg(XMLOutputFactory.newFactory().createXMLStreamWriter(text))
                    .write(drawing, width);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(Drawing drawing, int width) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        set("width", width);
        set("height", width * drawing.height() / drawing.width());
        xml.writeAttribute(
                "viewBox", "0 0 " + number(drawing.width()) + " " + number(drawing.height()));
        xml.writeAttribute("role", "img");
        xml.writeAttribute("font-family", FONTS);
        xml.writeCharacters("\n");
        xml.writeStartElement("title");
        xml.writeCharacters(plain(drawing.title()));
        xml.writeEndElement();
        for (var mark : drawing.marks()) {
            xml.writeCharacters("\n");
            switch (mark) {
                case Mark.Area area -> area(area);
                case Mark.Line line -> line(line);
                case Mark.Words words -> words(words);
            }
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void area(Mark.Area area) throws XMLStreamException {
        switch (area.ink()) {
            case Ink.Plain(var color) -> {
                path(area.outline());
                color("fill", color);
            }
            case Ink.Stripes stripes -> {
                String id = "stripes" + ++inks;
                stripes(stripes, id);
                path(area.outline());
                xml.writeAttribute("fill", "url(#" + id + ")");
            }
        }
        xml.writeAttribute("fill-rule", "evenodd");
    }

    private void line(Mark.Line line) throws XMLStreamException {
        path(line.outline());
        xml.writeAttribute("fill", "none");
        color("stroke", line.color());
        set("stroke-width", line.width());
        if (!line.dashes().isEmpty()) {
            xml.writeAttribute("stroke-dasharray", numbers(line.dashes()));
        }
    }

    private void words(Mark.Words words) throws XMLStreamException {
        xml.writeStartElement("text");
        set("x", words.x());
        set("y", words.y());
        set("font-size", words.size());
        xml.writeAttribute("font-weight", String.valueOf(words.face().weight()));
        color("fill", words.color());
        set("textLength", words.width());
        xml.writeAttribute("lengthAdjust", "spacingAndGlyphs");
        xml.writeCharacters(plain(words.text()));
        xml.writeEndElement();
    }

    private void stripes(Ink.Stripes stripes, String id) throws XMLStreamException {
        xml.writeStartElement("linearGradient");
        xml.writeAttribute("id", id);
        xml.writeAttribute("gradientUnits", "userSpaceOnUse");
        xml.writeAttribute("spreadMethod", "repeat");
        set("x1", stripes.x1());
        set("y1", stripes.y1());
        set("x2", stripes.x2());
        set("y2", stripes.y2());
        for (var stop : stripes.stops()) {
            xml.writeEmptyElement("stop");
            set("offset", stop.share());
            xml.writeAttribute("stop-color", hex(stop.color()));
            xml.writeAttribute("stop-opacity", number(stop.color().getOpacity()));
        }
        xml.writeEndElement();
    }

    private void path(Outline outline) throws XMLStreamException {
        xml.writeEmptyElement("path");
        xml.writeAttribute(
                "d", outline.steps().stream().map(Svg::step).collect(Collectors.joining()));
    }

    private static String step(Outline.Step step) {
        return switch (step) {
            case Outline.Move(double x, double y) -> "M" + numbers(List.of(x, y));
            case Outline.Straight(double x, double y) -> "L" + numbers(List.of(x, y));
            case Outline.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                    "C" + numbers(List.of(x1, y1, x2, y2, x, y));
            case Outline.Close() -> "Z";
        };
    }

    private void color(String use, Color color) throws XMLStreamException {
        xml.writeAttribute(use, hex(color));
        if (!color.isOpaque()) {
            xml.writeAttribute(use + "-opacity", number(color.getOpacity()));
        }
    }

    private void set(String attribute, double number) throws XMLStreamException {
        xml.writeAttribute(attribute, number(number));
    }

    private static String hex(Color color) {
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(255 * color.getRed()),
                        Math.round(255 * color.getGreen()),
                        Math.round(255 * color.getBlue()));
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(Svg::number).collect(Collectors.joining(" "));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
    }

    /// `text` without the control characters that XML can't hold.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", " ");
    }
}
