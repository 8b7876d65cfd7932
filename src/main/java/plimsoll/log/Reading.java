package plimsoll.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.core.Bytes;

/// A log as it is being read: the loads that are done, and the one that lines are about now.
///
/// A line that can only belong to another load begins one: `loaded meta data` after a model,
/// `constructing llama_context` after a context, and a program's first words after a load.
final class Reading {
    /// More loads than a paste has that anybody reads.
    private static final int MOST = 256;

    private final List<Load> loads = new ArrayList<>();
    private final List<String> ollamaGpus = new ArrayList<>();
    private Program program = new Program();
    private Draft draft = new Draft();

    /// A command that was seen after a load, and belongs to the next.
    private Collected command = new Collected();

    private String commandLine = "";

    private Posted line = Posted.NONE;
    private int left;

    /// From now on, `next` is what is read.
    void at(Posted next) {
        line = next;
    }

    /// The line is of the program that runs.
    void seen() {
        program.seen(line.single());
    }

    Draft load() {
        return draft;
    }

    BuffersDraft buffers() {
        return draft.buffers;
    }

    OllamaDraft ollama() {
        return draft.ollama;
    }

    Gpus gpus() {
        return program.gpus();
    }

    /// Only a fork prints like this.
    void fork() {
        program.isFork();
    }

    /// What the settings say, which are printed with the load they are of.
    Collected flags() {
        return program.flags();
    }

    Collected vllm() {
        return draft.vllm;
    }

    /// What a program foresees, it says before it loads.
    Collected forecast() {
        if (draft.hasWeights() || draft.hasContext()) {
            next(new Draft());
        }
        return draft.forecast;
    }

    /// A program begins and names its devices.
    Gpus program() {
        if (draft.hasWeights() || draft.hasContext()) {
            begin();
        }
        return program.gpus();
    }

    /// A program begins and names its build, a number and a commit.
    void begins(String number, String commit) {
        if (isBegun()) {
            begin();
        }
        build(number, commit);
    }

    void build(String number, String commit) {
        program.build(number + " (" + commit + ")");
    }

    void build(String version) {
        program.build(version);
    }

    private void begin() {
        next(new Draft());
        program = new Program();
        program.seen(commandLine);
        program.flags().all(command);
        command = new Collected();
        commandLine = "";
    }

    /// A model begins.
    Draft model() {
        if (isBegun()) {
            beginModel();
        }
        return draft;
    }

    /// A model after a command is another program's; without one it may be a draft model.
    private void beginModel() {
        if (commandLine.isEmpty()) {
            next(new Draft());
        } else {
            begin();
        }
    }

    /// Weights are put on devices, which comes before a context is made.
    Draft weights() {
        if (draft.buffers.hasContext()) {
            next(new Draft());
        }
        return draft;
    }

    /// A context begins; a second one is another load of the same model.
    Draft context() {
        if (draft.hasContext()) {
            next(draft.again());
        }
        return draft;
    }

    private boolean isBegun() {
        return draft.hasModel() || draft.hasWeights() || draft.hasContext();
    }

    /// A command begins. One that was seen after the load, but is not the last before the next, is
    /// said of the load itself, if none came before it and it names the same model.
    void commandBegins() {
        String model = Scan.fileName(command.facts().text("model").orElse(""));
        if (program.flags().isEmpty() && draft.isOf(model)) {
            program.flags().all(command);
        }
        command = new Collected();
        commandLine = isBegun() ? line.single() : "";
    }

    /// What a command asks for: of this load, or after a load of the one that follows.
    void command(Collected flags) {
        if (isBegun()) {
            command.all(flags);
        } else {
            program.flags().all(flags);
            program.seen(line.single());
        }
    }

    void ollamaRequest(Facts request) {
        boolean searches = request.text("Operation").orElse("").equals("fit");
        if (searches && draft.ollama.committed()) {
            next(new Draft());
        }
        draft.ollama.request(request);
    }

    /// Ollama names its devices by long ids; here they are counted.
    String ollamaIndex(String id) {
        if (!ollamaGpus.contains(id) && ollamaGpus.size() < MOST) {
            ollamaGpus.add(id);
        }
        return Integer.toString(ollamaGpus.indexOf(id));
    }

    /// An allocation failed, on a line that says so in words.
    void failed(Bytes size, String device, Step step) {
        failure(size, device, step);
        error(step == Step.HOST ? Symptom.SYSTEM_MEMORY_SHORT : Symptom.DEVICE_FULL, step);
    }

    /// An allocation failed, and a better line follows.
    void failure(Bytes size, String device, Step step) {
        draft.trouble.failure(Optional.of(size), device, step, line);
    }

    void error(Symptom symptom, Step step) {
        draft.trouble.error(symptom, step, line);
    }

    private void next(Draft begun) {
        draft.load(program).ifPresent(this::keep);
        draft = begun;
    }

    private void keep(Load load) {
        if (loads.size() < MOST) {
            loads.add(load);
        } else {
            left++;
        }
    }

    /// Everything found; a command after the last load is said of it, if none came before.
    LogFile file(long lines) {
        if (program.flags().isEmpty()) {
            program.flags().all(command);
        }
        next(new Draft());
        return new LogFile(loads, lines, left);
    }
}
