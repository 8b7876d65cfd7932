package plimsoll.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import plimsoll.core.Plan;
import plimsoll.plan.RecentPlans;
import plimsoll.support.FxTest;
import plimsoll.support.Idle;
import plimsoll.support.Machines;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Entry;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.Palette;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Language;
import plimsoll.words.Words;

@ExtendWith(FxTest.class)
class DeedsTest {
    private final PlanModel plan = new PlanModel(Plan.of(Plans.starter()));
    private final Models models =
            Models.of(plan, Machines.choice(plan, Plans.CATALOG), new NoticeModel());
    private final Deeds deeds = new Deeds(models, Idle.COMMANDS);

    @AfterEach
    void speakEnglish() {
        Words.speak(Language.ENGLISH);
    }

    private Entry first(String words) {
        return new Palette(models, deeds.entries()).found(words).getFirst();
    }

    @Test
    void everyCommandOfTheMenuIsTheFirstThatItsNameFinds() {
        for (Language language : Language.all()) {
            Words.speak(language);
            var menu = new MainMenu(models, Idle.COMMANDS).getItems().stream();
            assertThat(menu.filter(item -> item.getOnAction() != null).map(MenuItem::getText))
                    .hasSizeGreaterThan(10)
                    .filteredOn(name -> !name.equals(Deed.PALETTE.words()))
                    .allSatisfy(name -> assertThat(first(name).name()).isEqualTo(name));
        }
    }

    @Test
    void everyCommandIsFoundWithItsKeys() {
        assertThat(Deed.values())
                .filteredOn(deed -> deed != Deed.PALETTE)
                .allSatisfy(
                        deed -> {
                            var found = first(deed.words());
                            assertThat(found.name()).isEqualTo(deed.words());
                            assertThat(found.keys()).isEqualTo(deed.shortcut());
                        });
    }

    @Test
    void noTwoCommandsHaveTheSameKeys() {
        assertThat(Arrays.stream(Deed.values()).flatMap(deed -> deed.keys().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWouldBeUndoneIsSaid() {
        plan.edit(now -> now.withContext(new plimsoll.core.Tokens(8192)));
        plan.history().end();
        assertThat(first("undo").note()).isEqualTo(plan.history().undoableProperty().get().get());
        first("undo").choice().run();
        assertThat(plan.planProperty().get()).isEqualTo(Plan.of(Plans.starter()));
    }

    @Test
    void plansThatWereOpenAreFound() {
        var file = Path.of("lessons", "course.plimsoll");
        models.files().recentProperty().set(new RecentPlans(List.of(file)));
        assertThat(first("course").kind()).isEqualTo(Entry.Kind.PLAN);
        assertThat(first("course").note()).isEqualTo("lessons");
    }
}
