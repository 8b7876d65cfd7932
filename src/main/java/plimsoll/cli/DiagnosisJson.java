package plimsoll.cli;

import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.diagnosis.Comparison;
import plimsoll.diagnosis.Cure;
import plimsoll.diagnosis.Diagnosis;
import plimsoll.diagnosis.LoggedScenario;
import plimsoll.plan.LoadJson;
import plimsoll.plan.ScenarioWriter;
import plimsoll.viewmodel.CauseText;
import plimsoll.viewmodel.CureText;

/// A diagnosis as one JSON object on one line: what the log states, in MiB as it prints them, and
/// what that means, in whole bytes.
final class DiagnosisJson {
    private final JsonWriter json;
    private final Catalog catalog;

    private DiagnosisJson(JsonWriter json, Catalog catalog) {
        this.json = json;
        this.catalog = catalog;
    }

    static String line(Diagnosis diagnosis, Catalog catalog) {
        var text = new StringWriter();
        try {
            new DiagnosisJson(new JsonWriter(text), catalog).write(diagnosis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(Diagnosis diagnosis) throws IOException {
        json.beginObject();
        LoadJson.write(diagnosis.load(), json);
        json.name("scenario");
        scenario(diagnosis.scenario());
        json.name("comparison").beginArray();
        for (Comparison row : diagnosis.comparisons()) {
            comparison(row);
        }
        json.endArray();
        json.name("explanation").value(Plain.text(CauseText.of(diagnosis.cause())));
        json.name("levers").beginArray();
        for (Cure cure : diagnosis.cures()) {
            lever(cure);
        }
        json.endArray();
        notes(diagnosis.scenario().map(LoggedScenario::notes).orElse(List.of()));
        json.endObject();
    }

    private void scenario(Optional<LoggedScenario> scenario) throws IOException {
        if (scenario.isEmpty()) {
            json.nullValue();
            return;
        }
        var logged = scenario.get();
        JsonObject object = ScenarioWriter.object(logged.scenario());
        if (logged.isDescribed()) {
            object.addProperty("model", logged.scenario().model().name());
        }
        json.jsonValue(object.toString());
    }

    private void comparison(Comparison row) throws IOException {
        json.beginObject();
        json.name("buffer").value(CauseText.buffer(row.buffer()));
        json.name("device").value(row.device());
        json.name("estimated").value(row.estimated().count());
        json.name("measured").value(row.measured().count());
        json.name("difference").value(row.difference());
        json.name("refused").value(row.isRefused());
        json.endObject();
    }

    private void lever(Cure cure) throws IOException {
        CureText text = CureText.of(cure, catalog);
        json.beginObject();
        json.name("name").value(Plain.text(text.name()));
        json.name("option").value(text.option());
        json.name("effect").value(Plain.text(text.effect()));
        if (cure instanceof Cure.Lever lever) {
            json.name("freed").value(lever.freed());
        }
        json.name("fits").value(text.fits());
        json.endObject();
    }

    private void notes(List<String> notes) throws IOException {
        json.name("notes").beginArray();
        for (String note : notes) {
            json.value(note);
        }
        json.endArray();
    }
}
