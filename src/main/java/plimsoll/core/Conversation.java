package plimsoll.core;

/// A conversation as it goes on: what it starts with, what every turn adds, and how often.
///
/// A turn begins with a message, which is in the context at once; its answer grows until the next
/// turn begins.
///
/// @param system tokens before the first turn: the system prompt, tools, a document
/// @param prompt tokens of a person's message
/// @param answer tokens of the model's answer, thinking included
/// @param turnsAMinute how many messages are sent a minute, `0 < turnsAMinute <= 60`
public record Conversation(int system, int prompt, int answer, double turnsAMinute) {
    /// The most tokens that any of them may be.
    public static final int MOST = 1 << 20;

    /// The most turns a minute.
    public static final double FASTEST = 60;

    /// Short questions, short answers: 480 tokens a minute.
    public static final Conversation SHORT_CHAT = new Conversation(200, 60, 180, 2);

    /// Some thirty pages that are talked about.
    public static final Conversation LONG_DOCUMENT = new Conversation(12_000, 80, 420, 1);

    private static final int CRASH_MINUTES = 5;
    private static final double CRASH_TURNS = 2;

    public Conversation {
        if (Math.min(system, Math.min(prompt, answer)) < 0
                || Math.max(system, Math.max(prompt, answer)) > MOST
                || prompt + answer == 0
                || !(turnsAMinute > 0 && turnsAMinute <= FASTEST)) {
            throw new IllegalArgumentException("not a conversation: " + system + " + " + prompt);
        }
    }

    /// The conversation that fills `context` within five minutes: long messages, as an assistant
    /// that reads source files sends them, three fifths question and two fifths answer.
    public static Conversation fiveMinuteCrash(Tokens context) {
        int system = Math.min(1000, context.count() / 10);
        int turns = (int) (CRASH_MINUTES * CRASH_TURNS);
        int turn = Math.min(MOST, Math.max(1, Math.ceilDiv(context.count() - system, turns)));
        int answer = turn * 2 / 5;
        return new Conversation(system, turn - answer, answer, CRASH_TURNS);
    }

    public Conversation withSystem(int tokens) {
        return new Conversation(tokens, prompt, answer, turnsAMinute);
    }

    /// A turn keeps one token at least.
    public Conversation withPrompt(int tokens) {
        return new Conversation(
                system, Math.max(tokens, answer == 0 ? 1 : 0), answer, turnsAMinute);
    }

    /// A turn keeps one token at least.
    public Conversation withAnswer(int tokens) {
        return new Conversation(
                system, prompt, Math.max(tokens, prompt == 0 ? 1 : 0), turnsAMinute);
    }

    public Conversation withTurnsAMinute(double turns) {
        return new Conversation(system, prompt, answer, turns);
    }

    public int tokensATurn() {
        return prompt + answer;
    }

    public double tokensAMinute() {
        return tokensATurn() * turnsAMinute;
    }

    /// How long the conversation is after `minutes`, were there no end to the context.
    public double lengthAt(double minutes) {
        double turns = minutes * turnsAMinute;
        double whole = Math.floor(turns);
        return system + whole * tokensATurn() + prompt + (turns - whole) * answer;
    }

    /// What of it is in a context of that length after `minutes`.
    public Tokens usedAt(double minutes, Tokens context) {
        return new Tokens((int) Math.min(context.count(), lengthAt(minutes)));
    }

    /// Whole turns, question and answer, that fit a context of that length.
    public int turnsIn(Tokens context) {
        return Math.max(0, context.count() - system) / tokensATurn();
    }

    /// Minutes until a context of that length is full: the answer of the turn after the last whole
    /// one breaks off, or its question does not fit.
    public double minutesUntilFull(Tokens context) {
        int turns = turnsIn(context);
        double left = context.count() - system - (double) turns * tokensATurn() - prompt;
        double share = left <= 0 ? 0 : left / answer;
        return (turns + share) / turnsAMinute;
    }

    /// Whether it is a question that a context of that length has no room for, not an answer that
    /// breaks off.
    public boolean endsWithQuestion(Tokens context) {
        return context.count() - system - (long) turnsIn(context) * tokensATurn() < prompt;
    }
}
