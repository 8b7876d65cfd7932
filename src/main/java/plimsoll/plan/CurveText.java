package plimsoll.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.core.Bytes;
import plimsoll.core.Curve;
import plimsoll.core.Forecast;
import plimsoll.core.MemoryUse;

/// Curves in writing: as CSV, and as JSON. Memory is whole bytes, of all devices together; `low`
/// and `high` are what the total may turn out to be.
public final class CurveText {
    private static final List<String> HEAD =
            List.of(
                    "name",
                    "context",
                    "weights",
                    "runtime",
                    "activations",
                    "kvCache",
                    "total",
                    "low",
                    "high",
                    "capacity");

    private CurveText() {}

    /// A curve and what tells it from another.
    public record Named(String name, Forecast forecast) {}

    /// One line a context, one curve after the other, with a head.
    public static String csv(List<Named> curves) {
        return Stream.concat(
                        Stream.of(String.join(",", HEAD)),
                        curves.stream().flatMap(CurveText::lines))
                .map(line -> line + Csv.END)
                .collect(Collectors.joining());
    }

    private static Stream<String> lines(Named curve) {
        String name = Csv.field(curve.name());
        long capacity = curve.forecast().estimate().capacity().count();
        return curve.forecast().curve().points().stream()
                .map(point -> name + "," + numbers(point) + "," + capacity);
    }

    private static String numbers(Curve.Point point) {
        MemoryUse use = point.use();
        return point.context().count()
                + Stream.concat(
                                use.sizes().stream(),
                                Stream.of(use.total(), point.low(), point.high()))
                        .map(Bytes::count)
                        .map(count -> "," + count)
                        .collect(Collectors.joining());
    }

    /// One object: the title, and the curves with the scenarios that they are of.
    public static String json(String title, List<Named> curves) {
        var object = new JsonObject();
        object.addProperty("title", title);
        var array = new JsonArray();
        curves.forEach(curve -> array.add(object(curve)));
        object.add("curves", array);
        return object + "\n";
    }

    private static JsonObject object(Named curve) {
        var forecast = curve.forecast();
        var object = new JsonObject();
        object.addProperty("name", curve.name());
        object.add("scenario", ScenarioWriter.object(forecast.scenario()));
        object.addProperty("capacity", forecast.estimate().capacity().count());
        object.addProperty("largestContext", forecast.largest().count());
        object.addProperty("trainedContext", forecast.scenario().model().trainedContext().count());
        var points = new JsonArray();
        forecast.curve().points().forEach(point -> points.add(object(point)));
        object.add("points", points);
        return object;
    }

    private static JsonObject object(Curve.Point point) {
        MemoryUse use = point.use();
        var object = new JsonObject();
        object.addProperty("context", point.context().count());
        object.addProperty("weights", use.weights().count());
        object.addProperty("runtime", use.runtime().count());
        object.addProperty("activations", use.activations().count());
        object.addProperty("kvCache", use.kvCache().count());
        object.addProperty("total", use.total().count());
        object.addProperty("low", point.low().count());
        object.addProperty("high", point.high().count());
        return object;
    }
}
