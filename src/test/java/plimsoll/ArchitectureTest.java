package plimsoll;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The arrows between the packages. Read top to bottom, the report is the architecture.
class ArchitectureTest {
    private static final JavaClasses PLIMSOLL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("plimsoll");

    private static final String[] ALWAYS = {
        "java.lang..", "java.util..", "org.jspecify..", "plimsoll.words.."
    };

    static final List<ArchRule> RULES =
            List.of(
                    only("plimsoll.core..", "the core stands on the JDK alone", "plimsoll.core.."),
                    noClasses()
                            .that()
                            .resideInAPackage("plimsoll.core..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("plimsoll.words..")
                            .as("the core says nothing"),
                    only(
                            "plimsoll.words..",
                            "the words stand on the JDK alone",
                            "java.io..",
                            "java.nio.."),
                    only(
                            "plimsoll.files..",
                            "whole files stand on the JDK alone",
                            "plimsoll.files..",
                            "java.io..",
                            "java.nio.."),
                    only(
                            "plimsoll.weights..",
                            "tensor lists stand on the core",
                            "plimsoll.core..",
                            "plimsoll.weights.."),
                    only(
                            "plimsoll.engine..",
                            "engines stand on the core",
                            "plimsoll.core..",
                            "plimsoll.engine.."),
                    only(
                            "plimsoll.catalog..",
                            "the catalog stands on the core, the tensor lists and the JSON reader",
                            "plimsoll.core..",
                            "plimsoll.weights..",
                            "plimsoll.catalog..",
                            "com.google.gson..",
                            "java.io..",
                            "java.nio..",
                            "java.net.."),
                    only(
                            "plimsoll.matrix..",
                            "what fits stands on the core and the catalog",
                            "plimsoll.core..",
                            "plimsoll.catalog..",
                            "plimsoll.matrix.."),
                    only(
                            "plimsoll.gguf..",
                            "the GGUF reader stands on the core and the JDK",
                            "plimsoll.core..",
                            "plimsoll.gguf..",
                            "java.io..",
                            "java.nio.."),
                    only(
                            "plimsoll.log..",
                            "the log reader stands on the core and the JDK",
                            "plimsoll.core..",
                            "plimsoll.log..",
                            "java.io..",
                            "java.nio.."),
                    only(
                            "plimsoll.diagnosis..",
                            "diagnoses stand on what is read, known and estimated",
                            "plimsoll.core..",
                            "plimsoll.weights..",
                            "plimsoll.engine",
                            "plimsoll.catalog..",
                            "plimsoll.gguf..",
                            "plimsoll.log..",
                            "plimsoll.advice..",
                            "plimsoll.diagnosis..",
                            "java.nio.file.."),
                    only(
                            "plimsoll.huggingface..",
                            "configs stand on the core, the tensor lists and the JSON reader",
                            "plimsoll.core..",
                            "plimsoll.weights..",
                            "plimsoll.huggingface..",
                            "com.google.gson..",
                            "java.io..",
                            "java.nio.."),
                    only(
                            "plimsoll.detect..",
                            "detection stands on the core, the catalog and the JSON reader",
                            "plimsoll.core..",
                            "plimsoll.catalog..",
                            "plimsoll.detect..",
                            "com.google.gson..",
                            "java.io..",
                            "java.nio..",
                            "java.time.."),
                    noClasses()
                            .that()
                            .resideInAPackage("plimsoll.viewmodel..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                            .as("view models hold no nodes"),
                    noClasses()
                            .that()
                            .resideInAPackage("plimsoll.view..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "plimsoll.engine..",
                                    "plimsoll.export..",
                                    "plimsoll.cli..",
                                    "plimsoll.detect..")
                            .as("views ask a view model, or run a command they were given"),
                    slices().matching("plimsoll.(*)..")
                            .should()
                            .beFreeOfCycles()
                            .as("packages have no cycles"),
                    fields().that()
                            .areDeclaredInClassesThat()
                            .resideInAnyPackage("plimsoll.core..", "plimsoll.engine")
                            .should()
                            .beFinal()
                            .as("what is estimated never changes"),
                    classes()
                            .that()
                            .resideInAPackage("plimsoll.core..")
                            .and()
                            .areNotAnonymousClasses()
                            .should(beClosed())
                            .as("core types are closed"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("plimsoll.export..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("java.awt..", "javax.imageio..")
                            .as("AWT is for encoding pictures only"),
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "javax.swing..", "javafx.embed.swing..", "javafx.scene.web..")
                            .as("no Swing, no web view"),
                    noClasses()
                            .should()
                            .dependOnClassesThat(speakToANetwork())
                            .as("nothing speaks to a network"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackages("plimsoll", "plimsoll.cli..")
                            .should()
                            .accessField(System.class, "out")
                            .as("only the command line prints"),
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                    "plimsoll.viewmodel..", "plimsoll.cli..", "plimsoll.catalog..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("java.text..")
                            .as("numbers become words in one place"));

    private static DescribedPredicate<JavaClass> speakToANetwork() {
        return resideInAnyPackage("java.net.http..", "java.rmi..", "javax.net..", "sun.net..")
                .or(
                        describe(
                                "are sockets or connections",
                                type ->
                                        type.getName()
                                                .matches(
                                                        "java\\.(net|nio\\.channels)\\..*(Socket"
                                                                + "|Datagram|URLConnection|Inet).*")));
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(PLIMSOLL);
    }

    private static ArchRule only(String inside, String name, String... packages) {
        String[] allowed =
                java.util.stream.Stream.concat(
                                java.util.Arrays.stream(ALWAYS), java.util.Arrays.stream(packages))
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside)
                .should(dependOnClassesThat(not(resideInAnyPackage(allowed))))
                .as(name);
    }

    private static ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be records, enums, final, or interfaces") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed =
                        type.isRecord()
                                || type.isEnum()
                                || type.isInterface()
                                || type.getModifiers().contains(JavaModifier.FINAL);
                events.add(new SimpleConditionEvent(type, closed, type.getName() + " is open"));
            }
        };
    }
}
