package plimsoll.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import plimsoll.core.FileType;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.support.Idle;
import plimsoll.support.Machines;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Confidence;
import plimsoll.viewmodel.Credits;
import plimsoll.viewmodel.LessonModel;
import plimsoll.viewmodel.MatrixModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.Palette;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.SettingsModel;

/// Each sheet that may lie upon the window.
enum Sheet {
    CONFIDENCE {
        @Override
        Node pane() {
            var architecture = scenario().model().architecture();
            var evidence = Plans.CATALOG.evidence(architecture);
            return new ConfidencePane(Confidence.of(scenario().estimate(), evidence), () -> {});
        }
    },
    CHAT {
        @Override
        Node pane() {
            var pane = new ChatPane(plan(), () -> {});
            pane.show(20);
            return pane;
        }
    },
    CUSTOM_GPU {
        @Override
        Node pane() {
            return new CustomGpuPane(_ -> {}, () -> {});
        }
    },
    EXPORT {
        @Override
        Node pane() {
            var choice =
                    new ExportPane.Choice(
                            "Title", Format.MD, Slide.Size.FULL_HD, Theme.TRANSPARENT);
            return new ExportPane(
                    choice,
                    new ExportPane.Maker(
                            List.of(Format.values()),
                            _ -> new WritableImage(1, 1),
                            _ -> "| Context |"),
                    new ExportPane.Exits(_ -> {}, _ -> {}, () -> {}));
        }
    },
    LESSON {
        @Override
        Node pane() {
            var lesson = new LessonModel(plan());
            lesson.add();
            lesson.add();
            return new LessonPane(lesson, () -> {}, () -> {});
        }
    },
    SETTINGS {
        @Override
        Node pane() {
            return new SettingsPane(new SettingsModel(plan()), () -> {});
        }
    },
    PALETTE {
        @Override
        Node pane() {
            var plan = plan();
            var choice = Machines.choice(plan, Plans.CATALOG);
            var models = Models.of(plan, choice, new NoticeModel());
            var entries = new Deeds(models, Idle.COMMANDS).entries();
            return new PalettePane(new Palette(models, entries), () -> {});
        }
    },
    SHORTCUTS {
        @Override
        Node pane() {
            return new ShortcutsPane(() -> {});
        }
    },
    ABOUT {
        @Override
        Node pane() {
            return new AboutPane(Credits.of(Assets.thirdParty()), () -> {});
        }
    },
    ASK {
        @Override
        Node pane() {
            return new AskPane("lesson.plimsoll", () -> {}, () -> {}, () -> {});
        }
    },
    FITS {
        @Override
        Node pane() {
            var matrix = new MatrixModel(plan(), Machines.choice(plan(), Plans.CATALOG));
            return new MatrixPane(matrix, new MatrixPane.Exits(() -> {}, _ -> {}, _ -> {}));
        }
    };

    abstract Node pane();

    private static Scenario scenario() {
        return Plans.of("gemma-3-12b", FileType.Q4_K_M, 8, 1 << 17);
    }

    private static PlanModel plan() {
        return new PlanModel(Plan.of(scenario()));
    }
}
