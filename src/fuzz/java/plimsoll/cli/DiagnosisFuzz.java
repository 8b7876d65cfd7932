package plimsoll.cli;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;
import plimsoll.diagnosis.Diagnosis;
import plimsoll.log.Load;
import plimsoll.log.LogFile;
import plimsoll.log.LogParser;
import plimsoll.log.LogWords;
import plimsoll.log.Progress;

/// Any bytes are read as a log, and every load in it is diagnosed and put into words.
class DiagnosisFuzz {
    private static final Catalog CATALOG = Catalog.bundled();

    @MethodSource("plimsoll.log.LogFuzz#seeds")
    @LogWords
    @FuzzTest
    void isReadAndDiagnosed(byte[] bytes) throws IOException {
        LogFile log = LogParser.read(new ByteArrayInputStream(bytes), Progress.SILENT);
        for (Load load : log.loads()) {
            var diagnosis = Diagnosis.of(load, CATALOG);
            JsonParser.parseString(DiagnosisJson.line(diagnosis, CATALOG));
            if (DiagnosisText.lines(diagnosis, CATALOG).isEmpty()) {
                throw new AssertionError("a diagnosis without words");
            }
        }
    }
}
