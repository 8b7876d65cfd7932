package plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.support.Plans;

class FitCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String command) {
        out.reset();
        err.reset();
        var terminal =
                new Terminal(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8));
        return new Cli(terminal, () -> Plans.CATALOG, Painter::drawn).run(command.split(" "));
    }

    private String said() {
        return out.toString(UTF_8);
    }

    private List<String> lines() {
        return said().lines().toList();
    }

    private JsonArray array() {
        return JsonParser.parseString(said()).getAsJsonArray();
    }

    @Test
    void everyGpuHasARowAndTheFiguresAreThoseOfAnEstimate() {
        assertEquals(Cli.OK, run("fit --model qwen3-14b --json"));
        var all = array();
        assertEquals(Plans.CATALOG.gpus().size(), all.size());
        var one = find(all, "nvidia-geforce-rtx-4070-ti");
        assertEquals(
                Cli.OK, run("estimate --model qwen3-14b --gpu nvidia-geforce-rtx-4070-ti --json"));
        var estimate = JsonParser.parseString(said()).getAsJsonObject();
        assertEquals(estimate.get("largestContext"), one.getAsJsonObject("contexts").get("f16"));
        assertEquals(12_878_610_432L, one.get("bytes").getAsLong());
        assertEquals(40_960, one.get("trainedContext").getAsInt());
        assertEquals("Q4_K_M", one.get("weights").getAsString());
    }

    private static JsonObject find(JsonArray all, String gpu) {
        return all.asList().stream()
                .map(element -> element.getAsJsonObject())
                .filter(object -> object.get("gpu").getAsString().equals(gpu))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyModelHasARow() {
        assertEquals(Cli.OK, run("fit --gpu 24 --csv --columns weights"));
        assertEquals(Plans.CATALOG.models().size() + 1, lines().size());
        assertTrue(
                lines().getFirst()
                        .endsWith(",cache,Q2_K,Q3_K_M,MXFP4,IQ4_XS,Q4_K_M,Q5_K_M,Q6_K,Q8_0,F16"));
        assertTrue(lines().get(1).startsWith("24 GiB GPU,1,24576,"), lines().get(1));
    }

    @Test
    void wordsChooseAndRowsTurn() {
        assertEquals(Cli.OK, run("fit --models qwen3-14b --gpus 4090 --rows models --csv"));
        var turned = lines().stream().sorted().toList();
        assertEquals(Cli.OK, run("fit --model qwen3-14b --gpus 4090 --csv"));
        assertEquals(lines().stream().sorted().toList(), turned);
        assertTrue(turned.size() > 3, said());
        assertTrue(lines().stream().skip(1).allMatch(line -> line.contains("4090")), said());
    }

    @Test
    void aTableIsForPeople() {
        assertEquals(Cli.OK, run("fit --model qwen3-14b --gpu nvidia-geforce-rtx-4070-ti"));
        assertTrue(lines().getFirst().startsWith("Qwen3 14B"), said());
        assertTrue(lines().get(2).matches("GPU +MEMORY +q4_0 .* f16"), said());
        assertTrue(lines().get(3).startsWith("RTX 4070 Ti  12 282 MiB  40 960"), said());
        assertTrue(lines().getLast().startsWith("Largest context that fits"), said());
        assertTrue(said().chars().noneMatch(c -> c == '\u00a0'), said());
    }

    @Test
    void whatIsRefusedHasItsReason() {
        assertEquals(Cli.OK, run("fit --model qwen3-14b --gpu 24 --flash-attention off"));
        assertTrue(said().contains("only with flash attention"), said());
    }

    @Test
    void severalGpusAreCountedTogether() {
        assertEquals(Cli.OK, run("fit --model llama-3.3-70b --gpu 24 --devices 2 --json"));
        var two = array().get(0).getAsJsonObject();
        assertEquals(2, two.get("devices").getAsInt());
        int context = two.getAsJsonObject("contexts").get("q8_0").getAsInt();
        assertEquals(
                Cli.OK,
                run("estimate --model llama-3.3-70b --gpu 24 --devices 2 --cache q8_0 --json"));
        var estimate = JsonParser.parseString(said()).getAsJsonObject();
        assertEquals(estimate.get("largestContext").getAsInt(), context);
    }

    @ParameterizedTest
    @CsvSource({
        "fit,--model",
        "fit --gpu 24 --rows columns,gpus or models",
        "fit --gpu 24 --columns rows,caches or weights",
        "fit --gpus nothing,plimsoll gpus",
        "fit --models nothing,plimsoll models",
        "fit --gpu 24 --json --csv,--csv"
    })
    void whatIsNotUnderstoodIsSaid(String command, String word) {
        assertEquals(Cli.USAGE, run(command));
        assertTrue(err.toString(UTF_8).contains(word), err.toString(UTF_8));
        assertEquals("", said());
    }

    @Test
    void anUnknownModelIsASentence() {
        assertEquals(Cli.FAILED, run("fit --model qwen3-14"));
        assertTrue(err.toString(UTF_8).contains("did you mean"), err.toString(UTF_8));
    }
}
