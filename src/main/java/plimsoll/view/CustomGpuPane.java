package plimsoll.view;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.core.Gpu;
import plimsoll.viewmodel.CustomGpu;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// Asks for a GPU that is in no list: what it is called and how much memory it has.
public final class CustomGpuPane extends VBox {
    private final TextField name = new TextField(Words.of("custom-gpu.example"));
    private final TextField memory = new TextField("16");
    private final Button use = new Button(Words.of("custom-gpu.use"));
    private final Label problem = Rows.paragraph("problem");

    /// @param chosen is told of the GPU
    /// @param cancel is run when there is none
    public CustomGpuPane(Consumer<Gpu> chosen, Runnable cancel) {
        Rows.sheet(this, "custom-gpu-pane");
        name.setId("custom-gpu-name");
        name.setAccessibleHelp(Words.of("help.gpu-name"));
        memory.setAccessibleHelp(Words.of("help.gpu-memory", Wording.unit().label()));
        memory.setId("custom-gpu-memory");
        use.setId("custom-gpu-use");
        use.getStyleClass().addAll("action", "primary");
        use.setDefaultButton(true);
        use.setOnAction(_ -> gpu().ifPresent(chosen));
        memory.textProperty().subscribe(this::check);
        name.textProperty().subscribe(this::check);
        var cancelled = new Button(Words.of("sheet.cancel"));
        cancelled.setId("custom-gpu-cancel");
        cancelled.getStyleClass().add("action");
        cancelled.setCancelButton(true);
        cancelled.setOnAction(_ -> cancel.run());
        var buttons = new HBox(cancelled, use);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(Rows.label(Words.of("custom-gpu.title"), "sheet-title"));
        getChildren()
                .addAll(
                        Rows.labelled(Words.of("custom-gpu.name"), name),
                        Rows.labelled(
                                Words.of("custom-gpu.memory", Wording.unit().label()), memory));
        getChildren().addAll(problem, buttons);
    }

    private Optional<Gpu> gpu() {
        return CustomGpu.of(name.getText(), memory.getText());
    }

    private void check(String typed) {
        boolean good = gpu().isPresent();
        use.setDisable(!good);
        problem.setText(good ? "" : CustomGpu.remedy());
    }
}
