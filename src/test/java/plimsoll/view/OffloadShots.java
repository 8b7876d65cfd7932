package plimsoll.view;

import java.nio.file.*;
import java.util.List;
import javafx.scene.Scene;
import plimsoll.catalog.Catalog;
import plimsoll.core.*;
import plimsoll.engine.Engines;
import plimsoll.export.*;
import plimsoll.support.*;
import plimsoll.viewmodel.*;

final class OffloadShots {
    public static void main(String[] a) throws Exception {
        var folder = Path.of(a[0]);
        Headless.start();
        var moe = Plans.of("qwen3-30b-a3b", FileType.Q4_K_M, 12, 16384);
        moe = moe.withRig(Plans.starter().rig()).withGpuLayers(GpuLayers.ALL.withHostExperts(24));
        shot(folder, "moe", moe, Theme.LIGHT);
        shot(folder, "moe-off", moe.withGpuLayers(GpuLayers.ALL).withRig(moe.rig().withOs(Os.WINDOWS)), Theme.LIGHT);
        var c = Catalog.bundled();
        var g1 = c.gpu("nvidia-geforce-rtx-4090").orElseThrow().gpu();
        var g2 = c.gpu("nvidia-geforce-rtx-3060-12-gb").map(x -> x.gpu()).orElse(Plans.starter().rig().first());
        var two = Plans.of("llama-3.1-70b", FileType.IQ3_XS, 12, 8192);
        two = two.withRig(new Rig(List.of(g1, g2), Bytes.ofMiB(512)).withSplit(List.of(3, 1)));
        shot(folder, "two", two, Theme.DARK);
        var mac = c.gpu("apple-m3-max-36-gb").orElseThrow().gpu();
        shot(folder, "apple", Plans.starter().withRig(Rig.of(mac, 1, Bytes.ZERO).withOs(Os.MACOS)).withEngine(Engines.ofId("ollama").orElseThrow()), Theme.LIGHT);
        Headless.stop();
    }

    static void shot(Path folder, String name, Scenario s, Theme theme) throws Exception {
        var scene = Headless.call(() -> {
            var catalog = Catalog.bundled();
            var plan = new PlanModel(Plan.of(s));
            var choice = Machines.choice(plan, catalog);
            var view = new Desk(new MainView(Models.of(plan, choice, new NoticeModel()), Idle.COMMANDS));
            var sc = new Scene(view, 1440, 1500);
            Look.dress(sc, theme);
            return settle(sc);
        });
        Thread.sleep(4000);
        PngExport.write(Headless.call(() -> settle(scene).snapshot(null)), folder.resolve(name + ".png"), Overwrite.REPLACE);
    }

    static Scene settle(Scene scene) {
        var view = (Desk) scene.getRoot();
        for (int i = 0; i < 4; i++) { view.requestLayout(); view.applyCss(); view.layout(); }
        return scene;
    }
}
