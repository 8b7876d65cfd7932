package plimsoll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.cli.Cli;
import plimsoll.support.Jvm;

/// Plimsoll speaks to no network. A virtual machine can't open a socket without initializing the
/// classes that do so, and lists those that it initializes.
class NoSocketsTest {
    /// What opens sockets, or looks up addresses first.
    ///
    /// Source: `java.net`, `java.nio.channels` and their `sun.nio.ch` implementations of JDK 25.
    private static final Pattern SPEAKS =
            Pattern.compile(
                    "java/net/(Inet.*Address|(Server|Datagram|Multicast)?Socket(Impl)?)"
                            + "|sun/nio/ch/(Net|(Server)?SocketChannelImpl"
                            + "|DatagramChannelImpl|NioSocketImpl|UnixDomainSockets)"
                            + "|sun/net/www/protocol/https?/.*"
                            + "|jdk/internal/net/http/.*");

    private static final Pattern INITIALIZED = Pattern.compile("Initializing '([^']*)'");

    private static final String LOG = "src/test/resources/plimsoll/log/ik-d334-873.log";

    @TempDir Path folder;

    private Path classes() {
        return folder.resolve("classes");
    }

    private Jvm jvm() {
        return Jvm.WITH_WINDOWS
                .where("XDG_CONFIG_HOME", folder)
                .with("-Xlog:class+init=info:file=" + classes() + ":none");
    }

    /// The classes that were initialized and speak to networks.
    private List<String> speaking() throws IOException {
        List<String> classes =
                INITIALIZED
                        .matcher(Files.readString(classes()))
                        .results()
                        .map(line -> line.group(1))
                        .toList();
        assertTrue(classes.contains("java/lang/String"), "no list of classes");
        return classes.stream().filter(name -> SPEAKS.matcher(name).matches()).toList();
    }

    private static void ends(Process program) throws Exception {
        String said = new String(program.getInputStream().readAllBytes(), UTF_8);
        assertTrue(program.waitFor() <= Cli.FAILED, said);
    }

    /// One that does, to see that this would be seen.
    static final class Speaker {
        private Speaker() {}

        public static void main(String[] args) throws IOException {
            var here = InetAddress.getLoopbackAddress();
            try (var server = new ServerSocket(0, 1, here);
                    var socket = new Socket(here, server.getLocalPort())) {
                socket.getOutputStream().write(1);
            }
        }
    }

    @Test
    void oneThatDoesIsFoundOut() throws Exception {
        ends(jvm().run(Speaker.class));
        assertNotEquals(List.of(), speaking());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "estimate --model qwen3-8b --gpu detect --json",
                "estimate --model qwen3-8b --gpu 24",
                "fit --gpu 24 --models qwen3",
                "chart --model qwen3-8b --gpu 24 -o FOLDER/chart.pdf",
                "diagnose " + LOG
            })
    void commandsSpeakToNoNetwork(String line) throws Exception {
        Object[] words = line.replace("FOLDER", folder.toString()).split(" ");
        ends(jvm().run(Main.class, words));
        assertEquals(List.of(), speaking());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theWindowSpeaksToNoNetwork() throws Exception {
        Process program = jvm().run(AppChild.class, LOG);
        BufferedReader lines = program.inputReader();
        while (!AppChild.OPEN.equals(lines.readLine())) {
            assertTrue(program.isAlive());
        }
        assertEquals(List.of(), sockets(program));
        program.outputWriter().append('\n').flush();
        ends(program);
        assertEquals(List.of(), speaking());
    }

    /// What `program` has open and is a socket.
    private static List<String> sockets(Process program) throws IOException {
        try (var open = Files.list(Path.of("/proc/" + program.pid() + "/fd"))) {
            return open.map(NoSocketsTest::target).filter(t -> t.startsWith("socket:")).toList();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "closed meanwhile";
        }
    }
}
