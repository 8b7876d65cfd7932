package plimsoll.engine;

import java.util.regex.Pattern;
import plimsoll.core.FileType;
import plimsoll.core.Scenario;

/// What a command calls the checkpoint: the folder that the model's config was read from, else a
/// name to be replaced by that of a repository at Hugging Face.
final class Repository {
    /// Letters that no shell and no string takes for anything else.
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9._/:-]+/config\\.json");

    private Repository() {}

    static String of(Scenario scenario) {
        String id = scenario.model().id();
        if (FOLDER.matcher(id).matches()) {
            return id.substring(0, id.lastIndexOf('/'));
        }
        String name = scenario.model().name().replaceAll("[^A-Za-z0-9._]+", "-");
        return "YOUR-REPOSITORY/" + name.replaceAll("-$", "") + suffix(scenario.weights().type());
    }

    /// As people name checkpoints.
    private static String suffix(FileType type) {
        return switch (type) {
            case BF16, F16, F32 -> "";
            case NF4 -> "-bnb-4bit";
            case INT8 -> "-bnb-8bit";
            case MLX_3BIT, MLX_4BIT, MLX_6BIT, MLX_8BIT ->
                    type.label().replace("MLX_", "-").replace("BIT", "bit");
            default -> "-" + type.label();
        };
    }
}
