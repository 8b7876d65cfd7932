package plimsoll.engine;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Engine;

/// Every engine there is.
public final class Engines {
    public static final Engine LLAMA_CPP = new LlamaCpp();

    private static final List<Engine> ALL =
            List.of(LLAMA_CPP, new Ollama(), new LmStudio(), new KoboldCpp());

    private Engines() {}

    public static List<Engine> all() {
        return ALL;
    }

    public static Optional<Engine> ofId(String id) {
        return ALL.stream().filter(engine -> engine.id().equals(id)).findFirst();
    }
}
