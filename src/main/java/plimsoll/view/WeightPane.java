package plimsoll.view;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.core.Estimate;
import plimsoll.core.FileType;
import plimsoll.viewmodel.Captions;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Term;
import plimsoll.words.Words;

/// The weight quantization.
final class WeightPane extends VBox {
    private final StopSlider<FileType> slider =
            new StopSlider<>("weights-slider", Words.of("weights.name"), FileType::label);
    private final Label value = Rows.label("", "lever-value");
    private final Label caption = Rows.paragraph("caption");

    WeightPane(PlanModel plan, ChoiceModel choice) {
        getStyleClass().add("lever");
        value.setId("weights-value");
        caption.setId("weights-caption");
        TermCard.on(caption, Term.BITS_PER_WEIGHT);
        TermCard.answer(slider, Term.QUANTIZATION);
        Rows.follow(this, choice.fileTypes(), types -> slider.offer(types, WeightPane::tick));
        Rows.follow(this, plan.scenario().map(scenario -> scenario.weights().type()), slider::show);
        slider.onChosen(choice::useWeights);
        Rows.follow(this, plan.estimate(), this::show);
        getChildren().addAll(header(), slider, caption);
    }

    private HBox header() {
        return Rows.row(Rows.label(Term.QUANTIZATION, Words.of("weights.name"), "lever-name"), value);
    }

    private void show(Estimate estimate) {
        value.setText(estimate.scenario().weights().type().label());
        caption.setText(Captions.weights(estimate));
    }

    /// One label for each size of bits, at the type that people use most.
    private static String tick(FileType type) {
        return switch (type) {
            case IQ1_S -> "Q1";
            case Q2_K -> "Q2";
            case Q3_K_M -> "Q3";
            case Q4_K_M -> "Q4";
            case MXFP4 -> "FP4";
            case Q5_K_M -> "Q5";
            case Q6_K -> "Q6";
            case Q8_0 -> "Q8";
            case BF16 -> "BF16";
            case AWQ, NF4, FP8 -> type.label();
            case MLX_3BIT -> "3 bit";
            case MLX_4BIT -> "4 bit";
            case MLX_6BIT -> "6 bit";
            case MLX_8BIT -> "8 bit";
            default -> "";
        };
    }
}
