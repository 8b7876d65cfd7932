package plimsoll.log;

import java.util.LinkedHashMap;

/// Reads what `ollama ps` prints: a heading, and a row for each model that is loaded.
final class OllamaList {
    /// `NAME ID SIZE UNIT PERCENT DEVICE`, the words that every row has.
    private static final int WORDS = 6;

    private final Reading reading;
    private boolean inside;
    private boolean hasContext;

    OllamaList(Reading reading) {
        this.reading = reading;
    }

    void end() {
        inside = false;
    }

    /// Reads `line` if it is the heading or a row.
    boolean read(String line) {
        if (line.startsWith("NAME ID SIZE PROCESSOR")) {
            inside = true;
            hasContext = line.contains("CONTEXT");
            return true;
        }
        return inside && readRow(line.split(" ", 16));
    }

    private boolean readRow(String[] words) {
        if (words.length < WORDS || !words[4].contains("%")) {
            inside = false;
            return false;
        }
        var row = new LinkedHashMap<String, String>();
        row.put("name", words[0]);
        row.put("id", words[1]);
        row.put("size", words[2] + ' ' + words[3]);
        row.put("processor", words[4] + ' ' + words[5]);
        if (hasContext && words.length > WORDS) {
            row.put("context", words[WORDS]);
        }
        reading.ollama().running(new Facts(row));
        return true;
    }
}
