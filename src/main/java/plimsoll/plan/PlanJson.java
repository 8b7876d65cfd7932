package plimsoll.plan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.core.Forecast;
import plimsoll.core.Measured;
import plimsoll.core.Plan;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// A plan as a JSON object: its version, its scenario, the one it is held against, and what was
/// measured. An object without a version is a scenario alone, as the lines of a batch are.
final class PlanJson {
    /// The version that is written, and the newest that is read.
    static final int VERSION = 1;

    /// The most loads that a plan may have been held against.
    private static final int LOADS = 1000;

    private final ScenarioReader reader;

    PlanJson(Catalog catalog) {
        this.reader = ScenarioReader.ofPlans(catalog);
    }

    static JsonObject object(Plan plan) {
        var object = new JsonObject();
        object.addProperty(Names.VERSION, VERSION);
        object.add(Names.SCENARIO, ScenarioWriter.object(plan.scenario()));
        plan.rival().ifPresent(r -> object.add(Names.COMPARE, ScenarioWriter.object(r)));
        if (!plan.measured().isEmpty()) {
            var loads = new JsonArray();
            plan.measured().forEach(load -> loads.add(object(load)));
            object.add(Names.MEASURED, loads);
        }
        if (!plan.lesson().isEmpty()) {
            object.add(Names.STEPS, LessonJson.array(plan.lesson()));
        }
        return object;
    }

    private static JsonObject object(Measured load) {
        var object = new JsonObject();
        object.add(Names.SCENARIO, ScenarioWriter.object(load.scenario()));
        object.addProperty(Names.BYTES, load.buffers().count());
        return object;
    }

    /// The plan in `object`, which its engine would start.
    ///
    /// @throws PlanException if it is none, or one of a newer Plimsoll
    Plan plan(JsonObject object) throws PlanException {
        if (!object.has(Names.VERSION)) {
            return Plan.of(scenario(object));
        }
        var fields = new Fields(object);
        int version = fields.whole(Names.VERSION, 1, Integer.MAX_VALUE).orElse(VERSION);
        if (version > VERSION) {
            throw new PlanException(
                    Names.VERSION,
                    Words.of("wrong.newer", version));
        }
        fields.areAmong(Names.OF_PLAN);
        Scenario scenario = scenario(required(object, Names.SCENARIO));
        Optional<Scenario> rival = Optional.empty();
        if (fields.fields(Names.COMPARE).isPresent()) {
            rival = Optional.of(scenario(object.getAsJsonObject(Names.COMPARE)));
        }
        return new Plan(
                scenario,
                rival,
                measured(fields.list(Names.MEASURED)),
                LessonJson.lesson(object, this::scenario));
    }

    private static JsonObject required(JsonObject object, String name) throws PlanException {
        if (new Fields(object).fields(name).isEmpty()) {
            throw new PlanException(name, Words.of("wrong.missing"));
        }
        return object.getAsJsonObject(name);
    }

    private Scenario scenario(JsonObject object) throws PlanException {
        Scenario scenario = reader.scenario(object);
        Optional<Refusal> refusal = scenario.engine().refusal(scenario);
        if (refusal.isPresent()) {
            throw Refused.of(scenario, refusal.get());
        }
        return scenario;
    }

    /// @throws PlanException if `plan` asks for more than can be counted, and shown
    static void check(Plan plan) throws PlanException {
        try {
            Forecast.of(plan.scenario());
            plan.rival().ifPresent(Forecast::of);
        } catch (ArithmeticException _) {
            throw new PlanException(
                    Names.SCENARIO, Words.of("wrong.too-much"));
        }
    }

    private List<Measured> measured(List<JsonElement> loads) throws PlanException {
        if (loads.size() > LOADS) {
            throw new PlanException(Names.MEASURED, Words.of("wrong.loads", LOADS));
        }
        var measured = new ArrayList<Measured>();
        for (JsonElement load : loads) {
            measured.add(measured(load));
        }
        return measured;
    }

    private Measured measured(JsonElement load) throws PlanException {
        if (!load.isJsonObject()) {
            throw new PlanException(Names.MEASURED, Words.of("wrong.objects") + Fields.butIs(load));
        }
        var fields = new Fields(load.getAsJsonObject());
        fields.areAmong(Names.OF_MEASURED);
        Scenario loaded = reader.scenario(required(load.getAsJsonObject(), Names.SCENARIO));
        return new Measured(
                loaded,
                fields.bytes(Names.BYTES)
                        .orElseThrow(() -> new PlanException(Names.BYTES, Words.of("wrong.absent"))));
    }
}
