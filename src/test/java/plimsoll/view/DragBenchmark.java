package plimsoll.view;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import plimsoll.catalog.Catalog;
import plimsoll.core.FileType;
import plimsoll.core.Plan;
import plimsoll.core.Tokens;
import plimsoll.plan.Starter;
import plimsoll.support.Idle;
import plimsoll.viewmodel.Models;
import plimsoll.support.Machines;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;

/// Drags through the whole window at 1440×900, one step a pulse, and prints the time from pulse to
/// pulse: estimate, update, CSS, layout and drawing in software.
///
/// `mvn test-compile exec:exec@drag`; without `-Djavafx.animation.fullspeed=true` a pulse waits
/// for the screen and takes 16 ms at least.
final class DragBenchmark extends AnimationTimer {
    private static final int WARM_UP = 500;
    private static final int STEPS = 500;
    private static final int ROUND = 159;
    private static final Catalog CATALOG = Catalog.bundled();

    private final CountDownLatch done = new CountDownLatch(1);
    private final double[] times = new double[STEPS];
    private final IntConsumer drag;
    private final Stage stage = new Stage();
    private int step = -WARM_UP;
    private long last;
    private long spentBefore;
    private long spent;

    private DragBenchmark(PlanModel plan, IntConsumer drag) {
        this.drag = drag;
        var choice = Machines.choice(plan, CATALOG);
        var view = new MainView(Models.of(plan, choice, new NoticeModel()), Idle.COMMANDS);
        var scene = new Scene(new Desk(view), 1440, 900);
        Look.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        start();
    }

    public static void main(String[] args) throws InterruptedException {
        Headless.start();
        run("context", () -> context(plan()));
        run("context, compared", () -> context(compared()));
        run("weights", () -> weights(plan()));
        Headless.stop();
    }

    private static PlanModel plan() {
        return new PlanModel(Plan.of(Starter.of(CATALOG)));
    }

    private static PlanModel compared() {
        var plan = plan();
        plan.compare();
        return plan;
    }

    private static DragBenchmark context(PlanModel plan) {
        return new DragBenchmark(plan, i -> plan.useContext(new Tokens(256 * (1 + i))));
    }

    private static DragBenchmark weights(PlanModel plan) {
        var model = CATALOG.model("qwen3-14b").orElseThrow();
        List<FileType> types = model.fileTypes();
        return new DragBenchmark(
                plan,
                i -> plan.edit(s -> s.withWeights(model.weights(types.get(i % types.size())))));
    }

    private static void run(String what, Supplier<DragBenchmark> drag) throws InterruptedException {
        var benchmark = Headless.call(drag::get);
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
        drag.accept(Math.floorMod(step, ROUND));
        if (step == STEPS) {
            stop();
            spent = processorTime();
            stage.hide();
            done.countDown();
        }
    }
}
