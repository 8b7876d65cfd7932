package plimsoll.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import plimsoll.core.Forecast;
import plimsoll.core.KvType;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.plan.Answers;
import plimsoll.support.FxTest;
import plimsoll.support.Plans;
import plimsoll.view.Format;
import plimsoll.view.Pictures;
import plimsoll.view.Slide;
import plimsoll.view.Theme;
import plimsoll.viewmodel.Outlook;
import plimsoll.viewmodel.Wording;

@ExtendWith(FxTest.class)
class ChartFileTest {
    private static final String TITLE = "Łódź <fits> & \"more\"";
    private static final Scenario F16 = Plans.starter();
    private static final Scenario Q8 = Plans.withCache(F16, KvType.Q8_0, KvType.Q8_0);
    private static final Outlook BOTH = Outlook.of(Plan.of(Q8).against(F16));

    private static ChartFile chart(String title, Slide.Size size, Theme theme) {
        return new ChartFile(BOTH, Pictures.slide(BOTH, title, size, theme));
    }

    private static ChartFile chart() {
        return chart(TITLE, Slide.Size.FULL_HD, Theme.LIGHT);
    }

    private static String words(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private static Element svg(ChartFile chart) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var bytes = new ByteArrayInputStream(chart.as(Format.SVG).get());
        return factory.newDocumentBuilder().parse(bytes).getDocumentElement();
    }

    private static List<Element> all(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /// What a slide must say in letters, whatever writes it.
    private static List<String> told() {
        return List.of(
                "OOM above " + words(Wording.tokens(BOTH.shown().largest())) + " · q8_0",
                "OOM above " + words(Wording.tokens(BOTH.other().orElseThrow().largest())),
                "RTX 4070 Ti · 12 282 MiB",
                "KV cache",
                "f16 total",
                "context length (tokens)",
                "Estimate by Plimsoll");
    }

    @Test
    void aDrawingHoldsItsTextsAsTexts() throws Exception {
        var root = svg(chart());
        var lines = all(root, "text").stream().map(Node::getTextContent).toList();
        assertTrue(lines.contains(TITLE), lines::toString);
        String all = words(String.join(" ", lines));
        told().forEach(words -> assertTrue(all.contains(words), () -> words + " in " + all));
        assertEquals(TITLE, all(root, "title").getFirst().getTextContent());
    }

    @Test
    void aDrawingHasItsSizeAndEveryTextStaysOnIt() throws Exception {
        var root = svg(chart(TITLE, new Slide.Size(1280, 720), Theme.DARK));
        assertEquals("1280", root.getAttribute("width"));
        assertEquals("720", root.getAttribute("height"));
        assertEquals("0 0 960 540", root.getAttribute("viewBox"));
        for (var text : all(root, "text")) {
            double x = Double.parseDouble(text.getAttribute("x"));
            double end = x + Double.parseDouble(text.getAttribute("textLength"));
            assertTrue(x >= 0 && end <= 960, text::getTextContent);
            double y = Double.parseDouble(text.getAttribute("y"));
            assertTrue(y > 0 && y < 540, text::getTextContent);
        }
    }

    @Test
    void everyColourOfTheLegendIsDrawn() throws Exception {
        var fills = all(svg(chart()), "path").stream().map(p -> p.getAttribute("fill")).toList();
        for (String colour :
                List.of("#3568c2", "#8a96a5", "#613a80", "#dd7219", "url(#stripes1)")) {
            assertTrue(fills.contains(colour), () -> colour + " in " + fills);
        }
    }

    @Test
    void noPaperIsDrawnWhereThereIsNone() throws Exception {
        var paths = all(svg(chart(TITLE, Slide.Size.FULL_HD, Theme.TRANSPARENT)), "path");
        var whole = Pattern.compile("M0 0L960 0L960 540L0 540Z");
        assertTrue(paths.stream().noneMatch(p -> whole.matcher(p.getAttribute("d")).matches()));
        assertTrue(
                all(svg(chart()), "path").stream()
                        .anyMatch(p -> whole.matcher(p.getAttribute("d")).matches()));
    }

    @Test
    void aTitleOfControlCharactersIsStillADrawing() throws Exception {
        var root = svg(chart("a\u0001b\uFFFEc\uD800", Slide.Size.FULL_HD, Theme.LIGHT));
        assertEquals("a b c ", all(root, "title").getFirst().getTextContent());
    }

    @Test
    void aPageIsReadBackWithItsTexts() throws IOException {
        var reader = new PdfReader(chart().as(Format.PDF).get());
        assertEquals(1, reader.getNumberOfPages());
        assertEquals(960, reader.getPageSize(1).getWidth());
        assertEquals(540, reader.getPageSize(1).getHeight());
        assertEquals(TITLE, reader.getInfo().get("Title"));
        String all = words(new PdfTextExtractor(reader).getTextFromPage(1));
        assertTrue(all.contains(TITLE), all);
        told().forEach(words -> assertTrue(all.contains(words), () -> words + " in " + all));
    }

    @Test
    void aLetterThatNoFontOfOursHasIsAQuestionMark() throws IOException {
        var page = chart("中 fits", Slide.Size.FULL_HD, Theme.DARK).as(Format.PDF).get();
        String all = new PdfTextExtractor(new PdfReader(page)).getTextFromPage(1);
        assertTrue(all.contains("? fits"), all);
    }

    @Test
    void everyLineOfTheTableIsWhatTheScenarioTakes() {
        var lines = chart().text(Format.CSV).split("\r\n", -1);
        assertEquals(
                "name,context,weights,runtime,activations,kvCache,total,low,high,capacity",
                lines[0]);
        assertEquals(1 + 129 + 129 + 1, lines.length);
        for (int i = 1; i < lines.length - 1; i += 16) {
            var fields = lines[i].split(",", -1);
            var scenario = fields[0].equals("q8_0") ? Q8 : F16;
            var tokens = new Tokens(Integer.parseInt(fields[1]));
            assertEquals(numbers(scenario.withContext(tokens)), numbers(fields), lines[i]);
        }
    }

    private static List<Long> numbers(String[] fields) {
        return Stream.of(fields).skip(2).map(Long::parseLong).toList();
    }

    private static List<Long> numbers(Scenario scenario) {
        var estimate = scenario.estimate();
        var use = estimate.onDevices();
        return List.of(
                use.weights().count(),
                use.runtime().count(),
                use.activations().count(),
                use.kvCache().count(),
                use.total().count(),
                estimate.low().count(),
                estimate.high().count(),
                estimate.capacity().count());
    }

    @Test
    void theCurvesForProgramsAreThoseOfTheScenariosThatTheyName() throws Exception {
        var object = JsonParser.parseString(chart().text(Format.JSON)).getAsJsonObject();
        assertEquals(TITLE, object.get("title").getAsString());
        var curves = object.getAsJsonArray("curves");
        assertEquals(2, curves.size());
        var names = new ArrayList<String>();
        for (var each : curves) {
            var curve = each.getAsJsonObject();
            names.add(curve.get("name").getAsString());
            var scenario = new Answers(Plans.CATALOG).scenario(curve.getAsJsonObject("scenario"));
            var forecast = Forecast.of(scenario);
            assertEquals(forecast.largest().count(), curve.get("largestContext").getAsInt());
            for (var point : curve.getAsJsonArray("points")) {
                assertPoint(scenario, point.getAsJsonObject());
            }
        }
        assertEquals(List.of("f16", "q8_0"), names);
    }

    private static void assertPoint(Scenario scenario, JsonObject point) {
        var tokens = new Tokens(point.get("context").getAsInt());
        var use = scenario.withContext(tokens).estimate().onDevices();
        assertEquals(use.kvCache().count(), point.get("kvCache").getAsLong());
        assertEquals(use.activations().count(), point.get("activations").getAsLong());
        assertEquals(use.total().count(), point.get("total").getAsLong());
    }

    @Test
    void theTableForAChatHasARowForTheLargestContextOfBoth() {
        String text = words(chart().text(Format.MD));
        for (var forecast : List.of(BOTH.shown(), BOTH.other().orElseThrow())) {
            var use = forecast.at(forecast.largest()).estimate().onDevices();
            var row =
                    "| %s | %s | %s | %s | %s | %s | tight, "
                            .formatted(
                                    words(Wording.tokens(forecast.largest())),
                                    Wording.gibNumber(use.weights()),
                                    Wording.gibNumber(use.runtime()),
                                    Wording.gibNumber(use.activations()),
                                    Wording.gibNumber(use.kvCache()),
                                    Wording.gibNumber(use.total()));
            assertTrue(text.contains(row), () -> row + " in " + text);
        }
        assertTrue(text.contains("does not fit, "), text);
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "SVG", "PDF"})
    void aPictureHasNoText(Format format) {
        assertThrows(IllegalArgumentException.class, () -> chart().text(format));
    }

    @Test
    void theSameChartIsTheSameFile() {
        for (var format : List.of(Format.SVG, Format.CSV, Format.JSON, Format.MD)) {
            var one = new String(chart().as(format).get(), UTF_8);
            assertEquals(one, new String(chart().as(format).get(), UTF_8), format.name());
        }
    }
}
