package plimsoll.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.xpath.XPathException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class CreditsTest {
    private static final Path GATHERED = Path.of("assets/licences/THIRD-PARTY.txt");

    @Test
    void everyLineIsALibrary() throws IOException {
        var text = Files.readString(GATHERED);
        long lines = text.lines().filter(line -> line.startsWith(" ")).count();
        var found = Credits.of(text).libraries();
        assertThat(found.stream().filter(each -> !each.version().isEmpty()).count())
                .isEqualTo(lines + 1);
        assertThat(found)
                .contains(new Credits.Library("Gson", "gson", versionOf("gson"), "Apache-2.0"));
    }

    /// A library that was renewed must be looked at again, for its licence may be another one.
    @Test
    void theListIsOfTheLibrariesInUse() throws IOException {
        var libraries = Credits.of(Files.readString(GATHERED)).libraries();
        var listed =
                libraries.stream()
                        .filter(each -> !each.artifact().equals("openjdk"))
                        .filter(each -> !each.version().isEmpty())
                        .map(each -> each.artifact() + "-" + each.version())
                        .toList();
        assertThat(listed)
                .allSatisfy(name -> assertThat(jars()).anyMatch(jar -> jar.startsWith(name)));
    }

    @Test
    void everyDependencyIsListed() throws IOException, XPathException {
        var listed =
                Credits.of(Files.readString(GATHERED)).libraries().stream()
                        .map(Credits.Library::artifact)
                        .toList();
        var asked =
                "/*/*[local-name()='dependencies']/*[not(contains(.,'test'))]"
                        + "/*[local-name()='artifactId']";
        var paths = XPathFactory.newInstance().newXPath();
        var names = new ArrayList<String>();
        paths.evaluateExpression(asked, pom(), XPathNodes.class)
                .forEach(node -> names.add(node.getTextContent()));
        assertThat(names).hasSizeGreaterThan(5);
        assertThat(listed).containsAll(names);
    }

    private static InputSource pom() {
        return new InputSource(Path.of("pom.xml").toUri().toString());
    }

    private static String versionOf(String artifact) {
        return jars().stream()
                .filter(jar -> jar.startsWith(artifact + "-"))
                .map(jar -> jar.replaceAll(artifact + "-|\\.jar", ""))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> jars() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(property -> System.getProperty(property, ""))
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .map(jar -> Path.of(jar).getFileName())
                .map(String::valueOf)
                .toList();
    }
}
