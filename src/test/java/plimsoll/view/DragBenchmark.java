package plimsoll.view;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import plimsoll.catalog.Catalog;
import plimsoll.core.FileType;
import plimsoll.core.Plan;
import plimsoll.core.Tokens;
import plimsoll.plan.Starter;
import plimsoll.support.Idle;
import plimsoll.support.Machines;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;

/// Drags through the whole window, one step a pulse, and prints the time from pulse to pulse:
/// estimate, update, CSS, layout and drawing in software. With a number of minutes it drags on for
/// so long, and prints what the heap holds in the end.
///
/// `mvn test-compile exec:exec@drag`, at 1440×900 where no other size is given; without
/// `-Djavafx.animation.fullspeed=true` a pulse waits for the screen and takes 16 ms at least.
final class DragBenchmark extends AnimationTimer {
    private static final int WARM_UP = 500;
    private static final int STEPS = 500;
    private static final int ROUND = 159;
    private static final double NANOS_A_MINUTE = 60e9;
    private static final double MEGABYTE = 1e6;
    private static final Catalog CATALOG = Catalog.bundled();

    /// @param size of the window
    /// @param minutes to drag at least
    private record Course(Slide.Size size, double minutes) {}

    private final CountDownLatch done = new CountDownLatch(1);
    private final double[] times = new double[STEPS];
    private final IntConsumer drag;
    private final long end;
    private final Stage stage = new Stage();
    private int step = -WARM_UP;
    private long last;
    private long spentBefore;
    private long spent;

    private DragBenchmark(Course course, PlanModel plan, IntConsumer drag) {
        this.drag = drag;
        end = System.nanoTime() + (long) (course.minutes() * NANOS_A_MINUTE);
        var choice = Machines.choice(plan, CATALOG);
        var view = new MainView(Models.of(plan, choice, new NoticeModel()), Idle.COMMANDS);
        var scene = new Scene(new Desk(view), course.size().width(), course.size().height());
        Look.dress(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        start();
    }

    /// @param args the size and the minutes, or nothing
    public static void main(String[] args) throws InterruptedException {
        var size = Slide.Size.parse(args.length > 0 ? args[0] : "1440x900");
        startToolkit();
        if (args.length > 1) {
            var course = new Course(size, Double.parseDouble(args[1]));
            run("context", () -> context(course, plan()));
            System.out.printf("heap: %.1f MB%n", heap() / MEGABYTE);
        } else {
            var course = new Course(size, 0);
            run("context", () -> context(course, plan()));
            run("context, compared", () -> context(course, compared()));
            run("weights", () -> weights(course, plan()));
        }
        Headless.stop();
    }

    /// On the display, if there is one; the headless screen is too small for more than 1440×900.
    private static void startToolkit() throws InterruptedException {
        if (!Headless.hasDisplay()) {
            Headless.start();
            return;
        }
        var running = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(
                () -> {
                    Assets.loadFonts();
                    running.countDown();
                });
        running.await();
    }

    /// What is alive, and what is kept while there is room.
    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static PlanModel plan() {
        return new PlanModel(Plan.of(Starter.of(CATALOG)));
    }

    private static PlanModel compared() {
        var plan = plan();
        plan.compare();
        return plan;
    }

    private static DragBenchmark context(Course course, PlanModel plan) {
        return new DragBenchmark(course, plan, i -> plan.useContext(new Tokens(256 * (1 + i))));
    }

    private static DragBenchmark weights(Course course, PlanModel plan) {
        var model = CATALOG.model("qwen3-14b").orElseThrow();
        List<FileType> types = model.fileTypes();
        return new DragBenchmark(
                course,
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
                (benchmark.spent - benchmark.spentBefore) / 1e6 / benchmark.step);
    }

    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        times[Math.max(0, step) % STEPS] = (time - last) / 1e6;
        last = time;
        step++;
        if (step == 0) {
            spentBefore = processorTime();
        }
        drag.accept(Math.floorMod(step, ROUND));
        if (step >= STEPS && time >= end) {
            stop();
            spent = processorTime();
            stage.hide();
            done.countDown();
        }
    }
}
