package plimsoll.plan;

/// What is wrong with a plan in writing: one sentence that names the field and the remedy.
public final class PlanException extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String predicate;

    /// @param field the field as it is written, `cacheK`
    /// @param predicate the rest of the sentence, `must be …`
    public PlanException(String field, String predicate) {
        super(field + " " + predicate);
        this.field = field;
        this.predicate = predicate;
    }

    /// The field that is wrong.
    public String field() {
        return field;
    }

    /// What to say.
    public String sentence() {
        return calling(field);
    }

    /// The same sentence for a reader who knows the field by another name, `--cache-k`.
    public String calling(String name) {
        return name + " " + predicate;
    }
}
