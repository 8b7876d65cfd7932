package plimsoll.view.chart;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.support.FxTest;
import plimsoll.support.Pixels;
import plimsoll.support.Synthetic;
import plimsoll.view.Theme;

/// Compares with small tolerance, texts included: see [Pixels#assertLooksLike].
@ExtendWith(FxTest.class)
class DrawnPixelTest {
    private static final Synthetic F16 = Synthetic.F16;
    private static final Synthetic Q8 = Synthetic.Q8;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theChart(Theme theme) {
        assertLooksLike("chart", chart(F16.chart(16384)), 400, theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theComparison(Theme theme) {
        assertLooksLike("comparison", chart(Q8.compared(20480, F16)), 400, theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aMeasuredLoad(Theme theme) {
        assertLooksLike("measured", chart(F16.measured(20480)), 400, theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theBar(Theme theme) {
        assertLooksLike("bar", bar(F16.bar(30720)), 84, theme);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void twoBars(Theme theme) {
        var rows = List.of(F16.row("f16", 16384), Q8.row("q8_0", 16384));
        assertLooksLike("bars", bar(BarModel.of(rows)), 136, theme);
    }

    private static Region chart(ChartModel model) {
        return new ContextChart(new SimpleObjectProperty<>(model), _ -> {});
    }

    private static Region bar(BarModel model) {
        return new VramBar(new SimpleObjectProperty<>(model));
    }

    private static void assertLooksLike(String name, Region drawn, int height, Theme theme) {
        var image = Pixels.of(new BorderPane(drawn), 700, height, theme);
        Pixels.assertLooksLike(name + "-" + theme.name().toLowerCase(Locale.ROOT), image);
    }
}
