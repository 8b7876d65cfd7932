package plimsoll.view;

import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import plimsoll.core.FileType;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.support.Machines;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Confidence;
import plimsoll.viewmodel.MatrixModel;
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
            var choice = new ExportPane.Choice("Title", Slide.Size.FULL_HD, Theme.TRANSPARENT);
            return new ExportPane(choice, _ -> new WritableImage(1, 1), _ -> {}, () -> {});
        }
    },
    SETTINGS {
        @Override
        Node pane() {
            return new SettingsPane(new SettingsModel(plan()), () -> {});
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
