package plimsoll.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import plimsoll.support.Jvm;

/// A program that behaves as it is told, well or badly, on any system.
public final class Tool {
    private static final int LONG_MILLIS = 60_000;

    private Tool() {}

    /// What starts one.
    ///
    /// @param behaviour a way to behave and what belongs to it, `exit 9`
    static List<String> command(Object... behaviour) {
        return Jvm.PLAIN.command(Tool.class, behaviour);
    }

    /// @param args how to behave, and what the one who asks adds
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "print" -> System.out.write(Files.readAllBytes(Path.of(args[1])));
            case "join" -> System.out.print(String.join("|", Arrays.asList(args).subList(1, 3)));
            case "read" -> read();
            case "exit" -> Runtime.getRuntime().halt(Integer.parseInt(args[1]));
            case "flood" -> flood();
            case "hang" -> Thread.sleep(LONG_MILLIS);
            case "shut" -> shut();
            case "deaf" -> deaf();
            case "spin" -> spin();
            case "tell" -> tell(Path.of(args[1]));
            case "start" -> Jvm.PLAIN.run(Tool.class, "tell", args[1]).waitFor();
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.flush();
    }

    private static void read() throws IOException {
        System.in.readAllBytes();
        System.out.print("done");
    }

    private static void flood() {
        while (!System.out.checkError()) {
            System.out.println("y");
        }
    }

    private static void shut() throws InterruptedException {
        System.out.close();
        Thread.sleep(LONG_MILLIS);
    }

    /// Does not end when it is asked to.
    private static void deaf() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(Tool::spin));
        Thread.sleep(LONG_MILLIS);
    }

    private static void spin() {
        long end = System.nanoTime() + LONG_MILLIS * 1_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /// Writes down which process it is.
    private static void tell(Path file) throws Exception {
        Files.writeString(file, Long.toString(ProcessHandle.current().pid()));
        Thread.sleep(LONG_MILLIS);
    }
}
