package plimsoll.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import plimsoll.core.Lesson;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// The steps of a lesson as a JSON list: of each its name and its scenario.
final class LessonJson {
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
            object.addProperty(Names.NAME, step.name());
            object.add(Names.SCENARIO, ScenarioWriter.object(step.scenario()));
            array.add(object);
        }
        return array;
    }

    /// The lesson in the field [Names#STEPS] of `plan`; [Lesson#NONE] where it has none.
    ///
    /// @throws PlanException if it has another form, or one of its scenarios
    static Lesson lesson(JsonObject plan, Scenarios scenarios) throws PlanException {
        JsonElement steps = new Fields(plan).value(Names.STEPS).orElseGet(JsonArray::new);
        if (!steps.isJsonArray() || steps.getAsJsonArray().size() > Lesson.MOST) {
            throw new PlanException(
                    Names.STEPS, Words.of("wrong.steps", Lesson.MOST));
        }
        var lesson = Lesson.NONE;
        for (JsonElement step : steps.getAsJsonArray()) {
            lesson = lesson.with(step(step, scenarios));
        }
        return lesson;
    }

    private static Lesson.Step step(JsonElement element, Scenarios scenarios) throws PlanException {
        if (!element.isJsonObject()) {
            throw new PlanException(Names.STEPS, Words.of("wrong.objects") + Fields.butIs(element));
        }
        var fields = new Fields(element.getAsJsonObject());
        fields.areAmong(Names.OF_STEP);
        String name = fields.text(Names.NAME).orElse("");
        if (name.length() > Lesson.Step.LONGEST) {
            throw new PlanException(
                    Names.NAME, Words.of("wrong.name", Lesson.Step.LONGEST));
        }
        JsonElement scenario = fields.value(Names.SCENARIO).orElseGet(JsonObject::new);
        if (!scenario.isJsonObject()) {
            throw new PlanException(
                    Names.SCENARIO, Words.of("wrong.object") + Fields.butIs(scenario));
        }
        return new Lesson.Step(name, scenarios.of(scenario.getAsJsonObject()));
    }
}
