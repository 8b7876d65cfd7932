package plimsoll.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import plimsoll.plan.Answers.Answer;
import plimsoll.plan.Answers;
import plimsoll.plan.JsonText;

/// One scenario a line in, one answer a line out, in the same order. Lines that are there together
/// are answered together, by all processors; where the input pauses, every answer is out.
final class Batch {
    private static final int CHUNK = 512;
    private static final int BUFFER = 1 << 16;

    private final Answers answers;
    private boolean failed;

    Batch(Answers answers) {
        this.answers = answers;
    }

    /// Answers every line of `in`.
    ///
    /// @return whether no line failed
    /// @throws CommandException if the answers can't be written any more
    boolean run(InputStream in, PrintStream out) throws CommandException, IOException {
        var lines = new Lines(new InputStreamReader(in, StandardCharsets.UTF_8), JsonText.LONGEST);
        var writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        List<String> chunk = lines.next(CHUNK);
        while (!chunk.isEmpty()) {
            answer(chunk, writer);
            writer.flush();
            if (out.checkError()) {
                throw CommandException.file(Cli.UNWRITTEN);
            }
            chunk = lines.next(CHUNK);
        }
        return !failed;
    }

    private void answer(List<String> chunk, Writer writer) throws IOException {
        for (Answer answer : chunk.parallelStream().map(answers::to).toList()) {
            failed |= answer.isError();
            writer.write(answer.text());
            writer.write('\n');
        }
    }
}
