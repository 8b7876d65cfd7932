package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.support.FxTest;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// Looks at the pixels of every view in every theme and language, at two sizes.
///
/// What must hold of a picture is asked of it, instead of comparing it with one that was kept: the
/// matrix changes with each GPU of the catalog and every view with its words, and a picture that is
/// renewed each week is renewed unseen. What is drawn to scale is kept small in
// [chart.DrawnPixelTest].
@ExtendWith(FxTest.class)
class ViewPixelTest {
    private static final List<Slide.Size> SIZES =
            List.of(new Slide.Size(1000, 700), new Slide.Size(1920, 1080));

    @AfterAll
    static void undress() {
        Application.setUserAgentStylesheet(null);
    }

    @AfterEach
    void speakEnglish() {
        Words.speak(Language.ENGLISH);
    }

    /// The hints are left out: they lie upon what they point at.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HINTS")
    void allThatIsWrittenCanBeRead(View view) {
        var defects = new ArrayList<String>();
        for (Language language : Language.all()) {
            Words.speak(language);
            var desk = view.open().desk();
            // What lies below a sheet is looked at by itself.
            desk.getChildren().getFirst().setVisible(!view.isSheet() && view != View.PRESENTER);
            for (Slide.Size size : SIZES) {
                var scene = View.scene(desk, size, Colours.LOOKS.getFirst());
                for (Look look : looks(language, size)) {
                    look.dress(scene);
                    View.settle(desk);
                    var found = Legibility.defects(scene, View.image(scene, 1), look);
                    found.forEach(d -> defects.add(language.code() + " " + size + look + d));
                }
            }
        }
        assertEquals("", String.join("\n", defects));
    }

    /// High contrast has the same words at the same places; one language and size will do.
    private static List<Look> looks(Language language, Slide.Size size) {
        boolean first = language == Language.ENGLISH && size.equals(SIZES.getFirst());
        return Colours.LOOKS.stream().filter(look -> first || !look.highContrast()).toList();
    }
}
