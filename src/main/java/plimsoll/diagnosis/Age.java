package plimsoll.diagnosis;

import java.util.OptionalInt;
import plimsoll.core.Engine;
import plimsoll.engine.Engines;
import plimsoll.log.CacheTotal;
import plimsoll.log.Load;

/// Which llama.cpp a log is from. Its number tells where it is printed; else what it prints does.
///
/// Source: build numbers and dates of the logs in `src/test/resources/plimsoll/log`; 9272 is of
/// 22 May 2026 (ggml-org/llama.cpp#23527).
final class Age {
    /// The first build of July 2025.
    private static final int BUILD_2025 = 5780;

    /// The first build of 2026.
    private static final int BUILD_2026 = 7600;

    /// The first build of June 2026.
    private static final int BUILD_CURRENT = 9400;

    private Age() {}

    static Engine of(Load load) {
        if (load.runtime().startsWith("ik_")) {
            return keepsLatents(load) ? Engines.LLAMA_CPP_2025 : Engines.LLAMA_CPP_2024;
        }
        OptionalInt build = build(load);
        return build.isPresent() ? ofBuild(build.getAsInt()) : ofFormat(load);
    }

    /// The fork had latents before llama.cpp did.
    private static boolean keepsLatents(Load load) {
        return load.buffers().totals().stream()
                .anyMatch(total -> total.kind() == CacheTotal.Kind.LATENT);
    }

    private static Engine ofBuild(int build) {
        if (build < BUILD_2025) {
            return Engines.LLAMA_CPP_2024;
        }
        if (build < BUILD_2026) {
            return Engines.LLAMA_CPP_2025;
        }
        return build < BUILD_CURRENT ? Engines.LLAMA_CPP_EARLY_2026 : Engines.LLAMA_CPP;
    }

    /// Builds of others begin anew; numbers below a thousand are theirs.
    private static OptionalInt build(Load load) {
        String number = load.build().orElse("").split("[^0-9]", 2)[0];
        boolean own = number.length() >= 4 && number.length() <= 6;
        return own ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    private static Engine ofFormat(Load load) {
        if (load.context().states("n_outputs_max")) {
            return Engines.LLAMA_CPP;
        }
        if (load.context().states("n_ctx_seq")) {
            return Engines.LLAMA_CPP_EARLY_2026;
        }
        boolean counted = load.buffers().totals().stream().anyMatch(Age::tellsCells);
        return counted || load.context().states("kv_unified") || !load.ollama().kv().isEmpty()
                ? Engines.LLAMA_CPP_2025
                : Engines.LLAMA_CPP_2024;
    }

    private static boolean tellsCells(CacheTotal total) {
        return total.cells().isPresent();
    }
}
