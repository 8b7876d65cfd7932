package plimsoll.catalog;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes are read as a file of models; what is wrong becomes a problem.
class CatalogFuzz {
    static Stream<byte[]> seeds() {
        return Stream.of(
                        """
                        [{"id":"a","name":"A","architecture":"qwen3","layers":4,"width":256,
                          "vocabulary":512,"context":4096,"tied":true,"pattern":"SF",
                          "attention":{"heads":4,"kvHeads":2,"headLength":64,"window":128},
                          "feedForward":[[512,2],[256,2]],"parameters":1000000,"source":"s"}]
                        """,
                        """
                        [{"id":"b","name":"B","architecture":"granitehybrid","layers":4,
                          "width":256,"vocabulary":512,"context":4096,"tied":false,
                          "pattern":"rF","attention":{"heads":4,"kvHeads":2,"headLength":64},
                          "recurrent":{"kind":"mamba2","inner":512,"state":16,"heads":8,
                          "groups":1,"kernel":4},"experts":{"count":8,"used":2,"width":64,
                          "shared":128,"firstDense":1,"every":2},"feedForward":512,
                          "parameters":1000000,"source":"s"}]
                        """)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "\"latent\"", "\"queryRank\"", "\"latentRank\"", "\"ropeLength\"", "\"plainLength\"",
        "\"valueLength\"", "\"files\"", "\"sizes\"", "\"precision\"", "\"sharedCaches\"",
        "\"windowHeadLength\"", "\"windowKvHeads\"", "\"perLayerEmbedding\"", "\"ropeFactors\""
    })
    @FuzzTest
    void isReadOrAProblem(byte[] bytes) {
        var problems = new ArrayList<CatalogException>();
        var file = new CatalogFile("models.json", problems);
        file.read(new ByteArrayInputStream(bytes), "id", ModelReader::model);
        for (CatalogException problem : problems) {
            if (String.valueOf(problem.getMessage()).isBlank()) {
                throw new AssertionError("a problem without words");
            }
        }
    }
}
