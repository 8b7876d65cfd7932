package plimsoll.detect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import plimsoll.words.Words;

/// A program that is run for what it prints. However it behaves, it is gone afterwards, with all
/// that it has started.
final class Run {
    /// The most bytes that a program may print.
    static final int LONGEST = 1 << 20;

    private Run() {}

    /// What `command` prints.
    ///
    /// @param name what it is called in a sentence
    /// @throws ProbeException if it can't be started, fails, prints too much, or is not done by
    ///     `deadline`
    static String output(String name, List<String> command, Deadline deadline)
            throws ProbeException, InterruptedException {
        Process process = start(name, command);
        try {
            return output(name, process, deadline);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Process start(String name, List<String> command) throws ProbeException {
        var builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException _) {
            throw new ProbeException(Words.of("detection.start", name));
        }
    }

    private static String output(String name, Process process, Deadline deadline)
            throws ProbeException, InterruptedException {
        byte[] bytes = bytes(name, process, deadline);
        if (bytes.length > LONGEST) {
            throw new ProbeException(Words.of("detection.much", name));
        }
        if (!process.waitFor(deadline.remaining(), TimeUnit.NANOSECONDS)) {
            throw late(name);
        }
        if (process.exitValue() != 0) {
            throw new ProbeException(Words.of("detection.code", name, process.exitValue()));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name, Process process, Deadline deadline)
            throws ProbeException, InterruptedException {
        var reading = new FutureTask<>(() -> process.getInputStream().readNBytes(LONGEST + 1));
        Thread.ofVirtual().start(reading);
        try {
            return reading.get(deadline.remaining(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw late(name);
        } catch (ExecutionException _) {
            throw ProbeException.unreadable(name);
        }
    }

    private static ProbeException late(String name) {
        return new ProbeException(Words.of("detection.late", name));
    }
}
