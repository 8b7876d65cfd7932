package plimsoll.viewmodel;

import java.util.List;
import java.util.stream.Collectors;
import plimsoll.core.Bytes;
import plimsoll.core.Fit;
import plimsoll.core.WhenFull;

/// What is said of a conversation over time.
///
/// Sources of what other engines do: ollama/ollama#13181 and #17427; lmstudio-ai/lmstudio-js#47
/// (what is set at first) and letta-ai/letta#1782 (what can be set); vLLM's documentation,
/// "Optimization and Tuning", "Preemption".
public final class ChatText {
    /// An engine and what it does.
    private record Elsewhere(String engine, WhenFull deed) {}

    private static final List<Elsewhere> KNOWN =
            List.of(
                    new Elsewhere("llama.cpp", WhenFull.STOPS),
                    new Elsewhere("Ollama", WhenFull.FORGETS),
                    new Elsewhere("LM Studio", WhenFull.AS_SET),
                    new Elsewhere("vLLM", WhenFull.WAITS));

    private ChatText() {}

    /// `Full after ≈ 34 min, in turn 68, while it is answered.`
    public static String headline(Chat chat) {
        var conversation = chat.conversation();
        if (conversation.system() >= chat.context().count()) {
            return "Full before the first message: the system prompt alone is longer than "
                    + Wording.tokens(chat.context())
                    + " tokens.";
        }
        String turn = Wording.grouped(1L + conversation.turnsIn(chat.context()));
        return "Full after %s, in turn %s: %s."
                .formatted(
                        Wording.minutes(chat.fullAfter()),
                        turn,
                        conversation.endsWithQuestion(chat.context())
                                ? "there is no room for its question"
                                : "there is no room for all of its answer");
    }

    /// What the plan's engine does then, and what others do.
    public static String whenFull(Chat chat) {
        var engine = chat.estimate().scenario().engine();
        return "Then %s %s".formatted(engine.id(), deed(engine.whenFull()));
    }

    public static String elsewhere(Chat chat) {
        String here = chat.estimate().scenario().engine().name();
        return KNOWN.stream()
                .filter(other -> !other.engine().equals(here))
                .map(other -> other.engine() + " " + deed(other.deed()))
                .collect(Collectors.joining(" "));
    }

    private static String deed(WhenFull deed) {
        return switch (deed) {
            case STOPS ->
                    "breaks the answer off and refuses the next message; the start of the"
                            + " conversation is not dropped unless --context-shift is given.";
            case FORGETS -> "leaves out the oldest messages without a word and goes on.";
            case AS_SET -> "does as set: it leaves out the middle, the oldest, or stops.";
            case ENDS -> "ends the answer at max_length; a longer prompt makes the cache grow on.";
            case GROWS -> "goes on, and the cache grows on with it until memory runs out.";
            case WAITS ->
                    "refuses a message that can't fit, and works out anew what it had to put aside"
                            + " for others.";
        };
    }

    /// `VRAM stays at 11.68 GiB …`: what the conversation does to the memory.
    public static String memory(Chat chat) {
        return Held.chat(chat).orElseGet(() -> reserved(chat));
    }

    private static String reserved(Chat chat) {
        var estimate = chat.estimate();
        String total = Wording.gib(estimate.onDevices().total());
        return estimate.fit() instanceof Fit.TooBig
                ? "It does not get that far: %s do not fit, and the cache is reserved at load."
                        .formatted(total)
                : "VRAM stays at %s from load to end: the cache is reserved whole, the"
                                .formatted(total)
                        + " conversation only fills its cells.";
    }

    /// `12:30 · turn 26 · 6 200 of 16 384 tokens · 0.95 of 2.50 GiB filled`.
    public static String at(Chat chat, double minute) {
        Bytes reserved = chat.estimate().onDevices().kvCache();
        var filled = new Bytes(Math.round(reserved.count() * chat.filledAt(minute)));
        return "%s · turn %s · %s of %s tokens · %s of %s filled"
                .formatted(
                        TimeText.clock(minute),
                        Wording.grouped(turn(chat, minute)),
                        Wording.tokens(chat.usedAt(minute)),
                        Wording.tokens(chat.context()),
                        Wording.gibNumber(filled),
                        Wording.gib(reserved));
    }

    private static long turn(Chat chat, double minute) {
        double reached = Math.min(minute, chat.fullAfter());
        return 1 + (long) Math.floor(reached * chat.conversation().turnsAMinute());
    }
}
