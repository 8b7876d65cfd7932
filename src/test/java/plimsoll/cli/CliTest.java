package plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.catalog.Catalog;
import plimsoll.detect.Detector;
import plimsoll.detect.FakeMachine;

class CliTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final String SCENARIO = "{\"model\":\"qwen3-14b\",\"gpu\":24,\"context\":%d}\n";

    @TempDir Path folder;

    private Detector machine = FakeMachine.empty();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... args) {
        var terminal =
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(UTF_8)),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8));
        return new Cli(terminal, () -> CATALOG, Painter::drawn, machine).run(args);
    }

    private JsonObject json() {
        return JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject();
    }

    @Test
    void theCacheOfLlama2IsExact() {
        String line =
                "{\"model\":\"llama-2-13b\",\"weights\":\"Q4_K_M\",\"gpu\":{\"name\":\"x\","
                        + "\"mib\":12282},\"context\":4096,\"outputs\":\"server\"}\n";
        assertEquals(Cli.OK, run(line, "estimate", "--batch", "-"));
        assertEquals(3_355_443_200L, json().getAsJsonObject("device").get("kvCache").getAsLong());
    }

    @Test
    void theMachinesOwnGpusArePlannedForWithWhatOthersUse() {
        var card = FakeMachine.card("NVIDIA GeForce RTX 3090", 24576, 23552);
        machine = FakeMachine.with(card, card);
        String asked = "{\"model\":\"qwen3-14b\",\"gpu\":\"detect\"%s}\n";
        run(asked.formatted("") + asked.formatted(",\"reserveMiB\":0"), "estimate", "--batch", "-");
        var lines = out.toString(UTF_8).lines().map(JsonParser::parseString).toList();
        assertEquals(
                2 * 23552L << 20, lines.getFirst().getAsJsonObject().get("capacity").getAsLong());
        assertEquals(
                2 * 24576L << 20, lines.getLast().getAsJsonObject().get("capacity").getAsLong());
    }

    @Test
    void whereThereIsNoGpuTheSentenceNamesTheRemedy() {
        assertEquals(Cli.FAILED, run("", "estimate", "--model", "qwen3-14b", "--gpu", "detect"));
        assertEquals(
                "--gpu can't be detected. No GPU was found: no vendor's tool is installed here, and"
                        + " the system names none. Name one of `plimsoll gpus`, or its GiB, instead."
                        + System.lineSeparator(),
                err.toString(UTF_8));
    }

    @Test
    void theMachinesOwnGpusAreListed() {
        machine = FakeMachine.with(FakeMachine.card("NVIDIA GeForce RTX 3090", 24576, 23552));
        assertEquals(Cli.OK, run("", "gpus", "--detected"));
        assertTrue(
                out.toString(UTF_8)
                        .matches(
                                "(?s)ID .*nvidia-geforce-rtx-3090 +NVIDIA GeForce RTX 3090 +24 576"
                                        + " MiB +1 024 MiB\\R"),
                out.toString(UTF_8));
        run("", "gpus", "--detected", "--json");
        assertTrue(out.toString(UTF_8).contains("\"usedBytes\":1073741824"));
        machine = FakeMachine.empty();
        assertEquals(Cli.FAILED, run("", "gpus", "--detected"));
    }

    @Test
    void theSumsOfAnEstimateAreRight() {
        run("", "estimate", "--model", "qwen3-14b", "--gpu", "24", "--devices", "2", "--json");
        var device = json().getAsJsonObject("device");
        long sum =
                List.of("weights", "kvCache", "activations", "runtime").stream()
                        .mapToLong(part -> device.get(part).getAsLong())
                        .sum();
        assertEquals(device.get("total").getAsLong(), sum);
        assertEquals(
                device.get("total").getAsLong(),
                json().getAsJsonArray("devices").asList().stream()
                        .mapToLong(one -> one.getAsJsonObject().get("total").getAsLong())
                        .sum());
        assertEquals(2 * (24L << 30), json().get("capacity").getAsLong());
    }

    @Test
    void optionsMeanWhatFieldsMean() {
        run(
                "",
                "estimate --model qwen3-14b --gpu 16 --context 8192 --cache q8_0 --cache-v q5_1"
                        .concat(" --slots 2 --kv-unified --swa-full --no-kv-offload --batch 512")
                        .concat(" --reserve 512 --gpu-layers all --json")
                        .split(" "));
        String options = out.toString(UTF_8);
        out.reset();
        run(
                "{\"model\":\"qwen3-14b\",\"gpu\":16,\"context\":8192,\"cacheK\":\"q8_0\","
                        + "\"cacheV\":\"q5_1\",\"slots\":2,\"kvUnified\":true,\"swaFull\":true,"
                        + "\"kvOffload\":false,\"batch\":512,\"reserveMiB\":512,"
                        + "\"gpuLayers\":\"all\"}",
                "estimate",
                "--batch",
                "-");
        assertEquals(options.strip(), out.toString(UTF_8).strip());
    }

    @Test
    void aBatchKeepsItsOrderAndGoesOnAfterAnError() throws IOException {
        StringBuilder lines = new StringBuilder();
        IntStream.rangeClosed(1, 3000).forEach(i -> lines.append(SCENARIO.formatted(256 * i)));
        lines.insert(lines.indexOf("\n") + 1, "nonsense\n");
        Path file = Files.writeString(folder.resolve("lines.jsonl"), lines);
        assertEquals(Cli.FAILED, run("", "estimate", "--batch", file.toString()));
        List<String> answers = out.toString(UTF_8).lines().toList();
        assertEquals(3001, answers.size());
        assertTrue(answers.get(1).startsWith("{\"error\":"), answers.get(1));
        for (int i = 2; i <= 3000; i++) {
            assertTrue(answers.get(i).startsWith("{\"context\":" + 256 * i + ","), answers.get(i));
        }
    }

    @Test
    void aBatchWithoutAnErrorSucceeds() {
        assertEquals(
                Cli.OK, run(SCENARIO.formatted(1) + "\r\n".strip(), "estimate", "--batch", "-"));
        assertEquals(Cli.OK, run("", "estimate", "--batch", "-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|estimate --model qwen3-14c --gpu 24|--model|qwen3-14b",
                "1|estimate --model qwen3-14b --gpu nvidia-geforce-rtx-4070-to|--gpu"
                        + "|nvidia-geforce-rtx-4070-ti",
                "1|estimate --model qwen3-14b|--gpu|missing",
                "1|estimate --model qwen3-14b --gpu 24 --context 0|--context|from 1",
                "1|estimate --model qwen3-14b --gpu 24 --cache-v q8_0 --flash-attention off"
                        + "|--cache-v|refused",
                "2|estimate --modle qwen3-14b|--modle|--model",
                "2|estimat|estimat|estimate",
                "2|estimate --model|--model|--help",
                "2|estimate --batch - --model qwen3-14b|--batch|whole scenarios",
                "2|chart --model qwen3-14b --gpu 24|--output|--help",
                "2|chart --model qwen3-14b --gpu 24 -o x.png --size 9|--size|1920x1080",
                "2|chart --model qwen3-14b --gpu 24 -o x.png --theme red|--theme|dark",
                "2|chart --model qwen3-14b --gpu 24 -o x.png --compare cash=q8_0|cash|cache",
                "2|chart --model qwen3-14b --gpu 24 -o x.png --compare cache|--compare|lever",
                "2|chart --model qwen3-14b --gpu 24 -o x.png --compare context=1|context|cache",
                "3|estimate --batch no/such/file.jsonl|no/such/file.jsonl|can't be read"
            })
    void whatIsWrongIsSaidInOneSentence(int code, String args, String what, String remedy) {
        assertEquals(code, run("", args.split(" ")), err.toString(UTF_8));
        String said = err.toString(UTF_8);
        assertTrue(said.contains(what) && said.contains(remedy), said);
        assertEquals(1, said.lines().count(), said);
        assertEquals("", out.toString(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "estimate --help", "chart -h", "models --help", "gpus -h"})
    void helpIsPrinted(String args) {
        assertEquals(Cli.OK, run("", args.split(" ")));
        assertTrue(out.toString(UTF_8).startsWith("Usage: plimsoll"), out.toString(UTF_8));
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertEquals(Cli.OK, run("", "--version"));
        assertTrue(out.toString(UTF_8).matches("plimsoll \\d+\\.\\d+\\S*\\R"), out.toString(UTF_8));
    }

    @Test
    void anEstimateForPeopleNamesItsParts() {
        assertEquals(Cli.OK, run("", "estimate", "--model", "qwen3-14b", "--gpu", "24"));
        String text = out.toString(UTF_8);
        for (String word : List.of("Weights", "KV cache", "Total", "GiB", "Fits", "llama-server")) {
            assertTrue(text.contains(word), text);
        }
        assertTrue(text.codePoints().noneMatch(c -> c == 0xa0 || c == 0x202f), text);
    }

    @Test
    void listsAreFiltered() {
        assertEquals(Cli.OK, run("", "models", "qwen3", "14B", "--json"));
        var found = JsonParser.parseString(out.toString(UTF_8)).getAsJsonArray();
        assertTrue(
                found.asList().stream()
                        .anyMatch(m -> m.toString().contains("\"id\":\"qwen3-14b\"")));
        out.reset();
        assertEquals(Cli.OK, run("", "gpus", "4070", "ti"));
        assertTrue(out.toString(UTF_8).contains("nvidia-geforce-rtx-4070-ti "));
        out.reset();
        assertEquals(Cli.OK, run("", "gpus", "nothing-like-it"));
        assertTrue(out.toString(UTF_8).startsWith("Nothing matches"));
    }
}
