package plimsoll.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A load as it is being read.
final class Draft {
    /// More devices than a memory table has.
    private static final int MOST = 64;

    final Collected model = new Collected();

    /// The model by the keys of its file, where the engine itself does not print it.
    final Collected dumped = new Collected();

    final Collected metadata = new Collected();
    final Collected tensorTypes = new Collected();
    final Collected context = new Collected();
    final Collected graph = new Collected();
    final Collected forecast = new Collected();
    final Collected vllm = new Collected();
    final OllamaDraft ollama = new OllamaDraft();
    final BuffersDraft buffers = new BuffersDraft();
    final Trouble trouble = new Trouble();
    final List<MemoryRow> memory = new ArrayList<>();
    private Optional<String> file = Optional.empty();
    private Optional<Offloaded> offloaded = Optional.empty();

    void file(String path) {
        file = Optional.of(Scan.fileName(path));
    }

    /// A file that a message names, if it looks like a model.
    void fileIfUnknown(String path) {
        if (file.isEmpty() && path.endsWith(".gguf")) {
            file(path);
        }
    }

    boolean isOf(String name) {
        return file.filter(name::equals).isPresent();
    }

    void offloaded(int layers, int of) {
        offloaded = Optional.of(new Offloaded(layers, of));
    }

    /// A cache, whose types are also the context's.
    void total(CacheTotal total) {
        buffers.total(total);
        if (total.kind() != CacheTotal.Kind.RECURRENT) {
            context.put("type_k", total.first().type());
            total.second().ifPresent(half -> context.put("type_v", half.type()));
        }
    }

    void row(MemoryRow row) {
        if (memory.size() < MOST) {
            memory.add(row);
        }
    }

    /// The same model with its weights, for another context of it.
    Draft again() {
        var next = new Draft();
        next.model.all(model);
        next.dumped.all(dumped);
        next.metadata.all(metadata);
        next.tensorTypes.all(tensorTypes);
        next.buffers.weightsOf(buffers);
        next.file = file;
        next.offloaded = offloaded;
        return next;
    }

    boolean hasModel() {
        return !model.isEmpty() || !metadata.isEmpty();
    }

    boolean hasWeights() {
        return buffers.hasWeights() || offloaded.isPresent();
    }

    boolean hasContext() {
        return buffers.hasContext() || context.states("n_ctx");
    }

    private boolean statesMemory() {
        return buffers.hasWeights()
                || buffers.hasContext()
                || !forecast.isEmpty()
                || !vllm.isEmpty()
                || !memory.isEmpty()
                || !ollama.report().isEmpty();
    }

    private boolean statesAnything() {
        return statesMemory()
                || hasModel()
                || offloaded.isPresent()
                || !context.isEmpty()
                || !trouble.isEmpty();
    }

    /// What was found, with what is known of the program that ran it; empty where nothing was.
    Optional<Load> load(Program program) {
        if (!statesAnything()) {
            return Optional.empty();
        }
        var all = new Collected();
        all.all(model);
        dumped.facts().values().forEach(all::first);
        return Optional.of(
                new Load(
                        program.origin().word(),
                        program.build(),
                        program.gpus().all(),
                        file.or(program::modelFile),
                        all.facts(),
                        metadata.facts(),
                        tensorTypes.facts(),
                        context.facts(),
                        program.flags().facts(),
                        offloaded,
                        buffers.buffers(),
                        graph.facts(),
                        memory,
                        forecast.facts(),
                        ollama.report(),
                        vllm.facts(),
                        trouble.failures(),
                        trouble.outcome(statesMemory()),
                        trouble.errors()));
    }
}
