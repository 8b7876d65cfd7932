package plimsoll.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import plimsoll.core.Lesson;
import plimsoll.core.Scenario;

/// The steps of a lesson as a JSON list: of each its name and its scenario.
final class LessonJson {
    /// Of a plan: the steps.
    static final String STEPS = "steps";

    private static final String NAME = "name";
    private static final String SCENARIO = "scenario";

    private LessonJson() {}

    /// What makes scenarios of JSON objects.
    @FunctionalInterface
    interface Scenarios {
        /// The scenario in `object`.
        ///
        /// @throws PlanException if it is none that could be shown
        Scenario of(JsonObject object) throws PlanException;
    }

    static JsonArray array(Lesson lesson) {
        var array = new JsonArray();
        for (var step : lesson.steps()) {
            var object = new JsonObject();
            object.addProperty(NAME, step.name());
            object.add(SCENARIO, ScenarioWriter.object(step.scenario()));
            array.add(object);
        }
        return array;
    }

    /// The lesson in the field [#STEPS] of `plan`; [Lesson#NONE] where it has none.
    ///
    /// @throws PlanException if it has another form, or one of its scenarios
    static Lesson lesson(JsonObject plan, Scenarios scenarios) throws PlanException {
        JsonElement steps = new Fields(plan).value(STEPS).orElseGet(JsonArray::new);
        if (!steps.isJsonArray() || steps.getAsJsonArray().size() > Lesson.MOST) {
            throw new PlanException(
                    STEPS, "must be a list of " + Lesson.MOST + " objects or fewer.");
        }
        var lesson = Lesson.NONE;
        for (JsonElement step : steps.getAsJsonArray()) {
            lesson = lesson.with(step(step, scenarios));
        }
        return lesson;
    }

    private static Lesson.Step step(JsonElement element, Scenarios scenarios)
            throws PlanException {
        if (!element.isJsonObject()) {
            throw new PlanException(STEPS, "must list objects" + Fields.butIs(element));
        }
        var fields = new Fields(element.getAsJsonObject());
        fields.areAmong(List.of(NAME, SCENARIO));
        String name = fields.text(NAME).orElse("");
        if (name.length() > Lesson.Step.LONGEST) {
            throw new PlanException(
                    NAME, "must have " + Lesson.Step.LONGEST + " characters or fewer.");
        }
        JsonElement scenario = fields.value(SCENARIO).orElseGet(JsonObject::new);
        if (!scenario.isJsonObject()) {
            throw new PlanException(
                    SCENARIO, "must be an object in braces" + Fields.butIs(scenario));
        }
        return new Lesson.Step(name, scenarios.of(scenario.getAsJsonObject()));
    }
}
