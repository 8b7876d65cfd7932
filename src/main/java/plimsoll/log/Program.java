package plimsoll.log;

import java.util.Optional;

/// What is said once for all loads of a program that ran: which it is, its build, its devices, and
/// what it was asked for.
final class Program {
    private final Gpus gpus = new Gpus();
    private final Collected flags = new Collected();
    private Origin origin = Origin.LLAMA_CPP;
    private Optional<String> build = Optional.empty();

    Gpus gpus() {
        return gpus;
    }

    Collected flags() {
        return flags;
    }

    Origin origin() {
        return origin;
    }

    Optional<String> build() {
        return build;
    }

    /// Looks for what only one program writes; a model's own words, which the loader dumps, are not
    /// the program's.
    void seen(String line) {
        if (!line.contains("llama_model_loader: - ")) {
            origin = Origin.seen(line, origin);
        }
    }

    /// The fork prints sizes with three digits.
    void isFork() {
        if (origin.equals(Origin.LLAMA_CPP)) {
            origin = Origin.IK_LLAMA_CPP;
        }
    }

    void build(String name) {
        build = build.or(() -> Optional.of(name));
    }

    /// The file that the command line names.
    Optional<String> modelFile() {
        return flags.facts()
                .text("model")
                .filter(path -> path.endsWith(".gguf"))
                .map(Scan::fileName);
    }
}
