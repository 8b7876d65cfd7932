package plimsoll.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.core.Plan;
import plimsoll.support.FxTest;
import plimsoll.support.Machines;
import plimsoll.support.Plans;

@ExtendWith(FxTest.class)
class PaletteTest {
    private final PlanModel plan = new PlanModel(Plan.of(Plans.starter()));
    private final ChoiceModel choice = Machines.choice(plan, Plans.CATALOG);
    private final Models models = Models.of(plan, choice, new NoticeModel());
    private final List<String> done = new ArrayList<>();
    private final Palette palette =
            new Palette(
                    models,
                    List.of(
                            command("Save"),
                            command("Save as…"),
                            command("Chat over time"),
                            command("Udostępnij wykres, Łódź"),
                            command("Unsave")));

    private Entry command(String name) {
        return new Entry(Entry.Kind.COMMAND, name, "", "", () -> done.add(name));
    }

    private List<String> names(String words) {
        return palette.found(words).stream().map(Entry::name).toList();
    }

    @Test
    void everyModelIsFoundByItsName() {
        assertThat(Plans.CATALOG.models())
                .allSatisfy(m -> assertFirst(Entry.Kind.MODEL, m.spec().name()));
    }

    @Test
    void everyGpuIsFoundByItsName() {
        assertThat(Plans.CATALOG.gpus())
                .allSatisfy(gpu -> assertFirst(Entry.Kind.GPU, gpu.gpu().name()));
    }

    @Test
    void everyEngineIsFoundByItsName() {
        assertThat(choice.engines()).allSatisfy(e -> assertFirst(Entry.Kind.ENGINE, e.name()));
    }

    @Test
    void everyLeverIsFoundByItsName() {
        var levers = models.levers().leversProperty().get();
        assertThat(levers)
                .isNotEmpty()
                .allSatisfy(l -> assertThat(names(l.name())).contains(l.name()));
    }

    private void assertFirst(Entry.Kind kind, String name) {
        for (String typed : List.of(name, name.toLowerCase(Locale.ROOT))) {
            assertThat(palette.found(typed))
                    .filteredOn(entry -> entry.kind() == kind)
                    .first()
                    .extracting(Entry::name)
                    .isEqualTo(name);
        }
    }

    @Test
    void aBeginningComesBeforeAMiddle() {
        assertThat(names("save")).startsWith("Save", "Save as…", "Unsave");
    }

    @ParameterizedTest
    @ValueSource(strings = {"time chat", "  CHAT   time ", "over tim cha", "command chat"})
    void wordsComeInAnyOrder(String words) {
        assertThat(names(words)).containsExactly("Chat over time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"udostepnij", "WYKRES lodz", "łódź"})
    void accentsNeedNotBeTyped(String words) {
        assertThat(names(words)).containsExactly("Udostępnij wykres, Łódź");
    }

    @Test
    void noWordsFindAllAndStrangeOnesNothing() {
        var all = palette.found(" ");
        assertThat(all).hasSizeGreaterThan(Plans.CATALOG.models().size());
        assertThat(all.stream().map(Entry::kind).toList()).isSorted();
        assertThat(names("save xyzzy")).isEmpty();
        assertThat(names("[(*\\")).isEmpty();
    }

    @Test
    void choosingPlansForIt() {
        palette.found("llama 3.1 8b").getFirst().choice().run();
        assertThat(plan.planProperty().get().scenario().model().name())
                .isEqualTo("Llama 3.1 8B Instruct");
        palette.found("rtx 4090").getFirst().choice().run();
        assertThat(plan.planProperty().get().scenario().rig().first().name()).contains("RTX 4090");
        palette.found("ollama").getFirst().choice().run();
        assertThat(plan.planProperty().get().scenario().engine().name()).isEqualTo("Ollama");
        palette.found("unsave").getFirst().choice().run();
        assertThat(done).containsExactly("Unsave");
    }

    @Test
    void anEntryIsSpokenWithoutGaps() {
        assertThat(command("Save").spoken()).isEqualTo("Save, Command");
        assertThat(new Entry(Entry.Kind.COMMAND, "Save", "", "Ctrl+S", () -> {}).spoken())
                .isEqualTo("Save, Command, Ctrl+S");
    }
}
