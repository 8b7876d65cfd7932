package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.KvType;
import plimsoll.core.Refusal;
import plimsoll.core.Tokens;
import plimsoll.matrix.Cell;
import plimsoll.matrix.Column;
import plimsoll.matrix.Matrix;
import plimsoll.matrix.Question;
import plimsoll.matrix.Row;
import plimsoll.support.Plans;

class MatrixTextTest {
    private static final Tokens TRAINED = new Tokens(40_960);

    private static Matrix matrix(String gpu) {
        var scenario = Plans.starter();
        var model = Plans.CATALOG.model(scenario.model().id()).orElseThrow();
        var row = new Row.OfGpu(Gpu.custom(gpu, Bytes.ofGiB(10)));
        List<Column> columns =
                List.of(
                        new Column.OfCache(KvType.Q8_0),
                        new Column.OfCache(KvType.F16),
                        new Column.OfCache(KvType.F32));
        return new Matrix(
                new Question(scenario, model, List.of(row), columns),
                List.of(
                        List.of(
                                new Cell.Reaches(new Tokens(1024), Tokens.NONE, TRAINED),
                                new Cell.Reaches(Tokens.NONE, Tokens.NONE, TRAINED),
                                new Cell.Refused(new Refusal("No.", "Yes.")))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "My card;My card",
                "10 GB, red;\"10 GB, red\"",
                "the \"big\" one;\"the \"\"big\"\" one\"",
                "=1+1;\"'=1+1\"",
                "-2;\"'-2\""
            },
            delimiter = ';')
    void aFieldIsAFieldWhateverIsInIt(String name, String field) {
        assertEquals(
                "gpu,devices,mib,model,trainedContext,weights,q8_0,f16,f32\r\n"
                        + field
                        + ",1,10240,qwen3-14b,40960,Q4_K_M,1024,0,\r\n",
                MatrixText.csv(List.of(matrix(name))));
    }

    @Test
    void nothingIsNotZero() {
        var contexts =
                MatrixText.json(List.of(matrix("card"))).get(0).getAsJsonObject().get("contexts");
        assertEquals("{\"q8_0\":1024,\"f16\":0,\"f32\":null}", contexts.toString());
    }

    @Test
    void noMatrixIsNoLine() {
        assertEquals("", MatrixText.csv(List.of()));
        assertEquals("[]", MatrixText.json(List.of()).toString());
    }
}
