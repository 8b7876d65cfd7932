package plimsoll.log;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Bytes;

/// Tables of memory: `llama_memory_breakdown_print`, and `llama-fit-params … -fitp on`.
final class MemoryForms {
    static final List<Form> ALL =
            List.of(
                    Form.of(
                            "llama_memory_breakdown_print: | memory breakdown [MiB]      |"
                                    + " total   free    self   model   context   compute   "
                                    + " unaccounted |",
                            "memory breakdown [MiB]",
                            (reading, match) -> reading.load().memory.clear()),
                    Form.of(
                            "llama_memory_breakdown_print: |   - CUDA0 (GTX 1080 Ti) | 11165"
                                    + " = 8702 + (10001 =  9814 +     134 +      51) +"
                                    + " 17592186036877 |",
                            "| - {w} ({}) | {#} = {#} + ({#} = {#} + {#} + {#}) +",
                            (reading, match) ->
                                    reading.load()
                                            .row(
                                                    new MemoryRow(
                                                            match.text(0),
                                                            Optional.of(match.text(1)),
                                                            Optional.of(match.mib(2)),
                                                            Optional.of(match.mib(3)),
                                                            match.mib(5),
                                                            match.mib(6),
                                                            match.mib(7)))),
                    Form.of(
                            "llama_memory_breakdown_print: |   - Host                |      "
                                    + "            1189 =   964 +     112 +     113         "
                                    + "       |",
                            "| - {} | {#} = {#} + {#} + {#} |",
                            (reading, match) ->
                                    reading.load()
                                            .row(
                                                    row(
                                                            match.text(0),
                                                            match.mib(2),
                                                            match.mib(3),
                                                            match.mib(4)))),
                    Form.of(
                            "llama_fit_params: printing estimated memory in MiB to stdout"
                                    + " (device, model, context, compute) ...",
                            "printing estimated memory in MiB",
                            (reading, match) -> reading.load().memory.clear()));

    private MemoryForms() {}

    /// Reads a row of `llama-fit-params … -fitp on`: `CUDA0 4685 1024 258`, and nothing else.
    ///
    /// @param line without what pasting put before it
    static boolean readFitRow(String line, Reading reading) {
        String[] words = line.split(" ", 5);
        if (words.length != 4 || !isDevice(words[0])) {
            return false;
        }
        List<Optional<Bytes>> sizes = List.of(size(words[1]), size(words[2]), size(words[3]));
        if (!sizes.stream().allMatch(Optional::isPresent)) {
            return false;
        }
        reading.load()
                .row(
                        row(
                                words[0],
                                sizes.get(0).orElseThrow(),
                                sizes.get(1).orElseThrow(),
                                sizes.get(2).orElseThrow()));
        return true;
    }

    private static Optional<Bytes> size(String text) {
        return Numbers.whole(text).isPresent() ? Amounts.parse(text + " MiB") : Optional.empty();
    }

    private static boolean isDevice(String word) {
        return word.equals("Host")
                || List.of("CUDA", "ROCm", "Vulkan", "MTL", "SYCL", "CANN", "RPC", "Metal").stream()
                        .anyMatch(word::startsWith);
    }

    private static MemoryRow row(String device, Bytes model, Bytes context, Bytes compute) {
        return new MemoryRow(
                device,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                model,
                context,
                compute);
    }
}
