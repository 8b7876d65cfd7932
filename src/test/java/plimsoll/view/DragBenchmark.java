package plimsoll.view;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import plimsoll.core.Tokens;
import plimsoll.support.Synthetic;
import plimsoll.view.chart.BarModel;
import plimsoll.view.chart.ChartModel;
import plimsoll.view.chart.ContextChart;
import plimsoll.view.chart.VramBar;

/// Drags through the bar and the chart in a window of 1440×900, one step a pulse, and prints the
/// time from pulse to pulse: update, CSS, layout and drawing in software.
///
/// `java -Djavafx.animation.fullspeed=true … plimsoll.view.DragBenchmark`; without the property a
/// pulse waits for the screen and takes 16 ms at least.
final class DragBenchmark extends AnimationTimer {
    private static final int WARM_UP = 300;
    private static final int STEPS = 500;
    private static final int ROUND = 159;

    private final SimpleObjectProperty<ChartModel> chart =
            new SimpleObjectProperty<>(Synthetic.F16.chart(256));
    private final SimpleObjectProperty<BarModel> bar =
            new SimpleObjectProperty<>(Synthetic.F16.bar(256));
    private final CountDownLatch done = new CountDownLatch(1);
    private final double[] times = new double[STEPS];
    private final List<ChartModel> charts;
    private int step = -WARM_UP;
    private long last;
    private long spentBefore;
    private long spent;

    private DragBenchmark(IntFunction<ChartModel> chartAt) {
        charts = IntStream.range(0, ROUND).mapToObj(chartAt).toList();
        var drawn = new ContextChart(chart, (Tokens _) -> {});
        VBox.setVgrow(drawn, Priority.ALWAYS);
        var scene = new Scene(new VBox(new VramBar(bar), drawn), 1440, 900);
        scene.getStylesheets().setAll(Assets.drawnStyles());
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        start();
    }

    public static void main(String[] args) throws InterruptedException {
        Headless.start();
        run("the context is dragged", i -> Synthetic.F16.chart(256 * (1 + i)));
        run("the weights are dragged", i -> new Synthetic(6 + i / 50.0, 160, 40960).chart(16384));
        Headless.stop();
    }

    private static void run(String what, IntFunction<ChartModel> chartAt)
            throws InterruptedException {
        var benchmark = Headless.call(() -> new DragBenchmark(chartAt));
        benchmark.done.await();
        Arrays.sort(benchmark.times);
        System.out.printf(
                "%s: median %.2f ms, p99 %.2f ms; %.2f ms of all processors, on average%n",
                what,
                benchmark.times[STEPS / 2],
                benchmark.times[STEPS * 99 / 100],
                (benchmark.spent - benchmark.spentBefore) / 1e6 / STEPS);
    }

    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        times[Math.max(0, step)] = (time - last) / 1e6;
        last = time;
        step++;
        if (step == 0) {
            spentBefore = processorTime();
        }
        chart.set(charts.get(Math.floorMod(step, ROUND)));
        bar.set(Synthetic.F16.bar(256 * (1 + Math.floorMod(step, ROUND))));
        if (step == STEPS) {
            stop();
            spent = processorTime();
            done.countDown();
        }
    }
}
