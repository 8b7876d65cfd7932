package plimsoll.huggingface;

/// Why a model's `config.json`, or what lies beside it, can't be used.
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1;

    /// @param sentence what is wrong and what to do
    public ConfigException(String sentence) {
        super(sentence);
    }

    /// What is wrong and what to do.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
