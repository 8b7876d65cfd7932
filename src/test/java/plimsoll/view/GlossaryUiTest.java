package plimsoll.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.catalog.Glossary;
import plimsoll.core.FileType;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.plan.Starter;
import plimsoll.support.FxTest;
import plimsoll.support.Idle;
import plimsoll.support.Machines;
import plimsoll.support.Plans;
import plimsoll.support.Speaking;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Term;
import plimsoll.words.Language;

/// Every word of the glossary has a meaning and a source, and stands somewhere in the window.
@ExtendWith(FxTest.class)
class GlossaryUiTest {

    @ParameterizedTest
    @EnumSource
    void aTermHasWordsInEachLanguageAndASource(Term term) {
        for (var language : Language.all()) {
            assertThat(Speaking.in(language, term::title)).isNotBlank();
            assertThat(Speaking.in(language, term::meaning)).endsWith(".");
            assertThat(Speaking.in(language, term::credit)).contains(term.source().title());
        }
        assertThat(Speaking.in(Speaking.POLISH, term::meaning))
                .isNotEqualTo(Speaking.in(Language.ENGLISH, term::meaning));
        assertThat(URI.create(term.source().address())).hasScheme("https");
    }

    @Test
    void noSourceIsWithoutATerm() {
        assertThat(Glossary.terms())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.allOf(Term.class).stream().map(Enum::name).toList());
    }

    /// The last three tell how the model of the plan remembers.
    @Test
    void aTermStandsInTheWindow() {
        var shown = terms(Starter.of(Plans.CATALOG));
        shown.addAll(terms(Plans.of("deepseek-v2-lite", FileType.Q4_K_M, 24, 4096)));
        shown.addAll(terms(Plans.of("mamba-2.8b", FileType.F16, 8, 2048)));
        assertThat(shown).isEqualTo(EnumSet.allOf(Term.class));
    }

    private static Set<Term> terms(Scenario scenario) {
        var plan = new PlanModel(Plan.of(scenario));
        var models = Models.of(plan, Machines.choice(plan, Plans.CATALOG), new NoticeModel());
        var scene = new Scene(new Desk(new MainView(models, Idle.COMMANDS)), 1440, 900);
        Look.dress(scene, Theme.LIGHT);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var terms = EnumSet.noneOf(Term.class);
        collect(scene.getRoot(), terms);
        return terms;
    }

    private static void collect(Node node, Set<Term> terms) {
        if (node.getStyleClass().contains("term")) {
            TermCard.term(node).ifPresent(terms::add);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, terms));
        }
    }

    @Test
    void theListHasThemAllAndCloses() {
        var closed = new AtomicBoolean();
        var pane = new GlossaryPane(() -> closed.set(true));
        new Scene(pane, 800, 700);
        pane.applyCss();
        pane.layout();
        var list = (VBox) pane.lookup("#glossary-terms");
        assertThat(list.lookupAll(".term-meaning").stream().map(each -> ((Labeled) each).getText()))
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.allOf(Term.class).stream().map(Term::meaning).toList());
        ((Button) pane.lookup("#glossary-close")).fire();
        assertThat(closed).isTrue();
    }
}
