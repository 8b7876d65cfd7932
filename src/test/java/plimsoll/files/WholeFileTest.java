package plimsoll.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.plan.PlanFile;
import plimsoll.support.Faults;
import plimsoll.support.Jvm;
import plimsoll.support.Plans;

class WholeFileTest {
    private static final int SIZE = 100_000;

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("a");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] full(int of) {
        byte[] bytes = new byte[SIZE];
        Arrays.fill(bytes, (byte) of);
        return bytes;
    }

    @Test
    void whatIsThereIsReplacedOrLeft() throws IOException {
        WholeFile.create(file(), full(1));
        assertThrows(FileAlreadyExistsException.class, () -> WholeFile.create(file(), full(2)));
        assertArrayEquals(full(1), Files.readAllBytes(file()));
        WholeFile.replace(file(), full(3));
        assertArrayEquals(full(3), Files.readAllBytes(file()));
        assertEquals(List.of(file()), files());
    }

    @Test
    void whereALinkLeadsIsReplacedNotTheLink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file());
        WholeFile.create(file(), full(1));
        WholeFile.replace(link, full(2));
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(full(2), Files.readAllBytes(file()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadOnlyFolderStaysAsItIs() {
        Path file = Faults.readOnlyFolder().resolve("a");
        assertThrows(IOException.class, () -> WholeFile.create(file, full(1)));
        assertThrows(IOException.class, () -> WholeFile.replace(file, full(1)));
        assertFalse(Files.exists(file));
    }

    @Test
    void ofSeveralWritersOneIsWhole() throws Exception {
        WholeFile.create(file(), full(0));
        try (var writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> written = writers(writers);
            while (!written.stream().allMatch(Future::isDone)) {
                isWhole();
            }
            for (var one : written) {
                one.get();
            }
        }
        isWhole();
        assertEquals(List.of(file()), files());
    }

    private List<Future<?>> writers(ExecutorService writers) {
        return IntStream.range(0, 60)
                .<Future<?>>mapToObj(
                        i ->
                                writers.submit(
                                        () -> {
                                            WholeFile.replace(file(), full(i));
                                            return i;
                                        }))
                .toList();
    }

    private void isWhole() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        assertArrayEquals(full(bytes[0]), bytes);
    }

    @Test
    void aProgramKilledWhileItSavesAndExportsLeavesOldOrNew() throws Exception {
        Path plan = folder.resolve("a.plimsoll");
        Path table = folder.resolve("a.csv");
        var random = new Random(9);
        for (int round = 0; round < 30 && !isAnythingLeftOver(); round++) {
            killed(Jvm.PLAIN.run(Writer.class, plan, table), random.nextInt(200));
            assertTrue(Writer.PLANS.contains(new PlanFile(Plans.CATALOG).read(plan)));
            assertTrue(Writer.TABLES.contains(Files.readString(table)));
        }
        assertTrue(isAnythingLeftOver(), "never killed while it was writing");
    }

    private static void killed(Process writer, int millis) throws Exception {
        assertEquals("both are there", writer.inputReader().readLine());
        Thread.sleep(millis);
        assertTrue(writer.isAlive());
        writer.destroyForcibly().waitFor();
    }

    private boolean isAnythingLeftOver() throws IOException {
        return files().stream().anyMatch(file -> file.toString().endsWith(".part"));
    }
}
