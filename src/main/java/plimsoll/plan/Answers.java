package plimsoll.plan;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.core.LargestContext;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.detect.Detector;
import plimsoll.words.Words;

/// What to answer to a scenario in writing.
public final class Answers {
    private final ScenarioReader reader;

    public Answers(Catalog catalog) {
        this(catalog, Detector.own());
    }

    /// @param detector asked for the devices of scenarios that leave them to it
    public Answers(Catalog catalog, Detector detector) {
        this.reader = new ScenarioReader(catalog, detector);
    }

    /// A line of JSON.
    ///
    /// @param text the estimate, or `{"error": …}`
    /// @param isError which of the two
    public record Answer(String text, boolean isError) {}

    /// The scenario in `object`, which its engine would start.
    ///
    /// @throws PlanException if it is not a scenario, or the engine refuses it
    public Scenario scenario(JsonObject object) throws PlanException {
        Scenario scenario = reader.scenario(object);
        Optional<Refusal> refusal = scenario.engine().refusal(scenario);
        if (refusal.isPresent()) {
            throw Refused.of(scenario, refusal.get());
        }
        return scenario;
    }

    /// What to know about the figures of a scenario that was asked for here, a sentence each.
    public List<String> notes(Scenario scenario) {
        return reader.notes(scenario);
    }

    /// The answer to one line. Whatever the line holds, there is one.
    public Answer to(String line) {
        try {
            return new Answer(estimate(scenario(JsonText.object(line))), false);
        } catch (PlanException e) {
            return error(e.sentence());
        } catch (ArithmeticException _) {
            return error(Words.of("wrong.line.much"));
        } catch (RuntimeException e) {
            return error(Words.of("wrong.line.defect", e));
        }
    }

    /// The estimate of `scenario`, with its largest context, in writing.
    public static String estimate(Scenario scenario) {
        return EstimateJson.line(scenario.estimate(), LargestContext.of(scenario));
    }

    /// An answer that says what is wrong.
    public static Answer error(String sentence) {
        JsonObject object = new JsonObject();
        object.addProperty("error", sentence);
        return new Answer(object.toString(), true);
    }
}
