package plimsoll.viewmodel;

import java.util.List;
import java.util.stream.Collectors;
import plimsoll.core.Bytes;
import plimsoll.core.Fit;
import plimsoll.core.WhenFull;
import plimsoll.words.Words;

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
            return Words.of("talk.system", Wording.tokens(chat.context()));
        }
        String turn = Wording.grouped(1L + conversation.turnsIn(chat.context()));
        String after = Wording.minutes(chat.fullAfter());
        return conversation.endsWithQuestion(chat.context())
                ? Words.of("talk.question", after, turn)
                : Words.of("talk.answer", after, turn);
    }

    /// What the plan's engine does then, and what others do.
    public static String whenFull(Chat chat) {
        var engine = chat.estimate().scenario().engine();
        return Words.of("talk.then", deed(engine.id(), engine.whenFull()));
    }

    public static String elsewhere(Chat chat) {
        String here = chat.estimate().scenario().engine().name();
        return KNOWN.stream()
                .filter(other -> !other.engine().equals(here))
                .map(other -> deed(other.engine(), other.deed()))
                .collect(Collectors.joining(" "));
    }

    private static String deed(String engine, WhenFull deed) {
        return Words.named("talk.deed", deed, engine);
    }

    /// `VRAM stays at 11.68 GiB …`: what the conversation does to the memory.
    public static String memory(Chat chat) {
        var estimate = chat.estimate();
        String total = Wording.gib(estimate.onDevices().total());
        return estimate.fit() instanceof Fit.TooBig
                ? Words.of("talk.tooBig", total)
                : Words.of("talk.constant", total);
    }

    /// `12:30 · turn 26 · 6 200 of 16 384 tokens · 0.95 of 2.50 GiB filled`.
    public static String at(Chat chat, double minute) {
        Bytes reserved = chat.estimate().onDevices().kvCache();
        var filled = new Bytes(Math.round(reserved.count() * chat.filledAt(minute)));
        return Words.of(
                "talk.at",
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
