package plimsoll.engine;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.catalog.Evidence;
import plimsoll.catalog.Offload;
import plimsoll.core.Architecture;
import plimsoll.core.Backend;

/// Writes `catalog/evidence.json`: how estimates compare with measured runs, by architecture. The
/// arguments are the file and the folder of further runs; without a folder it is the golden ones.
public final class EvidenceTable {
    private static final String SOURCE = "llama.cpp v0.5.0";

    private EvidenceTable() {}

    public static void main(String[] args) throws IOException {
        var runs = new ArrayList<>(GoldenRuns.read());
        if (args.length > 1 && !args[1].isBlank()) {
            runs.addAll(RecordedRuns.read(Path.of(args[1])));
        }
        Files.writeString(Path.of(args[0]), json(of(runs)));
    }

    /// What `runs` say, by architecture; each run counts once.
    static List<Evidence> of(List<MeasuredRun> runs) {
        Map<Architecture, List<MeasuredRun>> byArchitecture =
                runs.stream()
                        .distinct()
                        .collect(
                                Collectors.groupingBy(
                                        run -> run.scenario().model().architecture(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byArchitecture.entrySet().stream()
                .map(entry -> new Evidence(entry.getKey(), cases(entry.getValue()), SOURCE))
                .toList();
    }

    private static List<Evidence.Case> cases(List<MeasuredRun> runs) {
        var cases = new ArrayList<Evidence.Case>();
        for (Backend backend : Backend.values()) {
            for (Offload offload : Offload.values()) {
                var alike =
                        runs.stream()
                                .filter(run -> run.scenario().backend() == backend)
                                .filter(run -> Offload.of(run.scenario()) == offload)
                                .map(Figure::of)
                                .toList();
                if (!alike.isEmpty()) {
                    cases.add(summed(backend, offload, alike));
                }
            }
        }
        return cases;
    }

    private static Evidence.Case summed(Backend backend, Offload offload, List<List<Figure>> runs) {
        long exact = runs.stream().filter(run -> run.stream().allMatch(Figure::isExact)).count();
        double worst =
                runs.stream()
                        .flatMap(List::stream)
                        .filter(figure -> figure.name() == Figure.Name.DEVICE_TOTAL)
                        .mapToDouble(figure -> Math.abs(figure.share()))
                        .max()
                        .orElse(0);
        return new Evidence.Case(backend, offload, runs.size(), (int) exact, worst);
    }

    private static String json(List<Evidence> all) throws IOException {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setFormattingStyle(FormattingStyle.PRETTY);
            json.setStrictness(Strictness.STRICT);
            json.beginArray();
            for (Evidence evidence : all) {
                write(evidence, json);
            }
            json.endArray();
        }
        return text + "\n";
    }

    private static void write(Evidence evidence, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("architecture").value(evidence.architecture().label());
        json.name("source").value(evidence.source());
        json.name("cases").beginArray();
        for (Evidence.Case one : evidence.cases()) {
            json.beginObject();
            json.name("backend").value(one.backend().label());
            json.name("offload").value(one.offload().label());
            json.name("runs").value(one.runs());
            json.name("exact").value(one.exact());
            json.name("worst").value(Math.ceil(one.worst() * 1e6) / 1e6);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
