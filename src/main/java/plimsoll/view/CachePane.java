package plimsoll.view;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.core.CacheOptions;
import plimsoll.core.KvType;
import plimsoll.core.Scenario;
import plimsoll.core.Setting;
import plimsoll.viewmodel.Captions;
import plimsoll.viewmodel.Contrast;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Term;
import plimsoll.words.Words;

/// The types of the KV cache: one for keys and values, or one each.
final class CachePane extends VBox {
    private final PlanModel model;
    private final StopSlider<KvType> both = slider("cache-slider", Words.of("cache.name"));
    private final StopSlider<KvType> keys = slider("cache-k-slider", Words.of("cache.keys.spoken"));
    private final StopSlider<KvType> values =
            slider("cache-v-slider", Words.of("cache.values.spoken"));
    private final ToggleButton apart = new ToggleButton("K ≠ V");
    private final Label value = Rows.label("", "lever-value");
    private final Label caption = Rows.paragraph("caption");
    private final VBox sliders = new VBox();

    CachePane(PlanModel model) {
        this.model = model;
        getStyleClass().add("lever");
        value.setId("cache-value");
        caption.setId("cache-caption");
        apart.setId("cache-apart");
        apart.getStyleClass().add("chip");
        apart.setAccessibleText(Words.of("cache.apart"));
        apart.setSelected(cache().keyType() != cache().valueType());
        apart.selectedProperty().subscribe(this::arrange);
        TermCard.on(caption, Term.KV_CACHE);
        edit();
        Rows.follow(this, model.scenario(), this::show);
        Rows.follow(this, model.estimate(), estimate -> caption.setText(Captions.cache(estimate)));
        getChildren().addAll(header(), sliders, caption);
    }

    private void edit() {
        List.of(both, keys, values).forEach(slider -> TermCard.answer(slider, Term.KV_CACHE));
        both.onChosen(type -> use(type, type));
        keys.onChosen(type -> use(type, cache().valueType()));
        values.onChosen(type -> use(cache().keyType(), type));
    }

    private void use(KvType key, KvType value) {
        model.edit(scenario -> scenario.withCache(scenario.cache().withTypes(key, value)));
        show(model.scenario().getValue());
    }

    private void show(Scenario scenario) {
        CacheOptions cache = scenario.cache();
        boolean two = scenario.engine().settings().contains(Setting.KEYS_AND_VALUES);
        Rows.shown(apart, two);
        if (!two || cache.keyType() != cache.valueType()) {
            apart.setSelected(two);
        }
        for (var slider : List.of(both, keys, values)) {
            slider.offer(scenario.engine().cacheTypes(), CachePane::tick);
        }
        both.show(cache.keyType());
        keys.show(cache.keyType());
        values.show(cache.valueType());
        value.setText(Contrast.cache(cache));
        TermCard.carry(caption, Term.ofCache(scenario));
    }

    private void arrange(boolean two) {
        if (two) {
            sliders.getChildren()
                    .setAll(
                            Rows.label(Words.of("cache.keys"), "caption"),
                            keys,
                            Rows.label(Words.of("cache.values"), "caption"),
                            values);
        } else {
            use(cache().keyType(), cache().keyType());
            sliders.getChildren().setAll(both);
        }
    }

    private HBox header() {
        var name = new HBox(Rows.label(Term.KV_CACHE, Words.of("cache.name"), "lever-name"), apart);
        name.getStyleClass().add("row");
        return Rows.row(name, value);
    }

    private CacheOptions cache() {
        return model.scenario().getValue().cache();
    }

    private static StopSlider<KvType> slider(String id, String name) {
        return new StopSlider<>(id, name, KvType::label);
    }

    /// Types of about the same size as their neighbour go without a label.
    private static String tick(KvType type) {
        return switch (type) {
            case IQ4_NL, BF16, TURBOQUANT_K3V4_NC, NVFP4 -> "";
            case TURBOQUANT_3BIT_NC -> "tq3";
            case TURBOQUANT_4BIT_NC -> "tq4";
            case TURBOQUANT_K8V4 -> "k8v4";
            default -> type.label();
        };
    }
}
