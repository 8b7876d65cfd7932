package plimsoll.viewmodel;

import plimsoll.core.Estimate;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// What becomes of a context above the largest that fits. Whatever names that point, the verdict,
/// the chart, a slide or a table, says it in these words.
public enum Beyond {
    /// The next allocation fails, and the load with it.
    OOM,
    /// The driver moves what is too much to the computer's memory, and answers are far slower.
    SPILL;

    public static Beyond of(Estimate estimate) {
        var os = estimate.scenario().rig().os();
        return os.spills(estimate.tightest().gpu()) ? SPILL : OOM;
    }

    /// `OOM above 20 480`, `spills above 20 480`: where the curve crosses what there is.
    public String mark(Tokens largest) {
        return largest.equals(Tokens.NONE)
                ? Words.named("beyond.always", this)
                : Words.named("beyond.above", this, Wording.tokens(largest));
    }

    /// `out of memory above 20 480`: the same for the ear.
    public String spoken(Tokens largest) {
        return largest.equals(Tokens.NONE)
                ? mark(largest)
                : Words.named("beyond.spoken", this, Wording.tokens(largest));
    }

    /// `tokens before OOM`: what the largest context is.
    String before() {
        return Words.named("beyond.before", this);
    }

    /// `Does not fit at 24 576 tokens: 12.13 of 11.49 GiB`.
    String headline(Object... amounts) {
        return Words.named("beyond.headline", this, amounts);
    }

    /// `runs out above 20 480 tokens (certain up to 19 200)`.
    String ends(String largest, String certainty) {
        return Words.named("beyond.ends", this, largest, certainty);
    }

    /// `does not fit, 0.64 GiB too much`.
    String missing(String memory) {
        return Words.named("beyond.missing", this, memory);
    }

    /// `Qwen3 14B does not fit on an RTX 4070 Ti`.
    String never(String model, String rig) {
        return Words.named("beyond.never", this, model, rig);
    }

    /// `Qwen3 14B on an RTX 4070 Ti fits up to 20 480 tokens`.
    String upTo(String model, String rig, String tokens) {
        return Words.named("beyond.upTo", this, model, rig, tokens);
    }

    /// `f16 does not fit`: of one of two.
    String never(String name) {
        return Words.named("beyond.each.never", this, name);
    }
}
