package plimsoll.viewmodel;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plimsoll.core.Bytes;
import plimsoll.core.Estimate;
import plimsoll.core.GgmlType;
import plimsoll.core.Tensor;
import plimsoll.core.WeightFile;
import plimsoll.words.Words;

/// The weights step by step: every tensor by its type, then what of them goes where.
final class WeightSteps {
    private final Estimate estimate;
    private final WeightFile file;
    private final Lines lines = new Lines();

    private WeightSteps(Estimate estimate) {
        this.estimate = estimate;
        this.file = estimate.scenario().weights();
    }

    static List<Arithmetic.Line> of(Estimate estimate) {
        var steps = new WeightSteps(estimate);
        steps.file();
        steps.place();
        return steps.lines.list();
    }

    private void file() {
        lines.heading(Words.of("steps.weights.heading"));
        counts().entrySet().stream()
                .sorted(Comparator.comparingLong(type -> -type.getKey().bytes(type.getValue())))
                .forEach(type -> lines.step(type(type.getKey(), type.getValue())));
        lines.result(file.size());
        lines.step(Words.of("steps.weights.values", Wording.grouped(file.count())));
        lines.result("= " + Words.of("steps.weights.bits", Wording.bits(file.bits())));
    }

    private Map<GgmlType, Long> counts() {
        Map<GgmlType, Long> counts = new EnumMap<>(GgmlType.class);
        for (Tensor tensor : file.tensors()) {
            counts.merge(tensor.type(), tensor.count(), Long::sum);
        }
        return counts;
    }

    /// `Q4_K: 11 513 364 480 × 144/256`.
    private static String type(GgmlType type, long values) {
        return type.name() + ": " + Wording.grouped(values) + " × " + Wording.each(type);
    }

    /// What is on the host was taken from the file; what there is more in both places together was
    /// copied, or keeps tensors apart.
    private void place() {
        Bytes device = estimate.onDevices().weights();
        Bytes host = estimate.host().weights();
        long more = device.count() + host.count() - file.size().count();
        lines.onDevices(estimate.devices().size());
        lines.step(Words.of("steps.weights.onHost", Wording.plain(host)));
        if (more != 0) {
            lines.step(difference(more));
        }
        lines.result(device);
        lines.note(host());
    }

    private String difference(long more) {
        String amount = (more > 0 ? "+ " : "− ") + Wording.plain(new Bytes(Math.abs(more)));
        return hasCopy()
                ? Words.of("steps.weights.copied", amount)
                : Words.of("steps.weights.padded", amount);
    }

    private boolean hasCopy() {
        var scenario = estimate.scenario();
        return file.sums(scenario.backend()).isTied()
                && scenario.gpuLayers().of(scenario.model()) > 0;
    }

    private String host() {
        var scenario = estimate.scenario();
        int layers = scenario.model().layers().size();
        int away = layers + 1 - scenario.gpuLayers().of(scenario.model());
        int kept = Math.min(away, layers);
        return away == 0
                ? Words.of("steps.weights.embeddings")
                : Words.counted("steps.weights.firstLayers", kept, kept, layers);
    }
}
