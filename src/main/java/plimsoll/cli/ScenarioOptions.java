package plimsoll.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.core.Scenario;
import plimsoll.plan.Answers;
import plimsoll.plan.Names;
import plimsoll.plan.PlanException;

/// A scenario on the command line. It is put into writing and read from there, so that options
/// and fields mean the same and are checked the same.
final class ScenarioOptions {
    private ScenarioOptions() {}

    static void addTo(CommandSpec spec) {
        spec.usageMessage().sortOptions(false).sortSynopsis(false);
        for (ScenarioOption option : ScenarioOption.ALL) {
            spec.addOption(option(option));
        }
    }

    private static OptionSpec option(ScenarioOption option) {
        var builder = OptionSpec.builder(option.dashed()).description(option.help());
        if (option.isSwitch()) {
            return builder.arity("0").type(boolean.class).build();
        }
        return builder.arity("1").type(String.class).paramLabel(option.parameter()).build();
    }

    /// How many options of a scenario are given.
    static long count(ParseResult line) {
        return ScenarioOption.ALL.stream()
                .filter(option -> line.hasMatchedOption(option.dashed()))
                .count();
    }

    /// The scenario in writing.
    static JsonObject written(ParseResult line) {
        JsonObject written = new JsonObject();
        for (ScenarioOption option : ScenarioOption.ALL) {
            if (line.hasMatchedOption(option.dashed())) {
                set(written, option, value(line, option));
            }
        }
        return written;
    }

    private static String value(ParseResult line, ScenarioOption option) {
        return option.isSwitch() ? option.switched() : line.matchedOptionValue(option.dashed(), "");
    }

    private static void set(JsonObject written, ScenarioOption option, String value) {
        option.fields().forEach(field -> written.add(field, ScenarioOption.json(value)));
    }

    /// `written` with the levers of `cache=q8_0,weights=Q3_K_M` moved.
    static JsonObject moved(JsonObject written, String levers) throws CommandException {
        JsonObject moved = written.deepCopy();
        for (String lever : levers.split(",", -1)) {
            String[] pair = lever.strip().split("=", 2);
            if (pair.length < 2) {
                throw CommandException.usage(
                        "--compare takes lever=value, such as cache=q8_0, but it is "
                                + lever
                                + ".");
            }
            set(moved, lever(pair[0]), pair[1]);
        }
        return moved;
    }

    private static ScenarioOption lever(String name) throws CommandException {
        List<String> known = levers().map(ScenarioOption::name).toList();
        Optional<ScenarioOption> lever = levers().filter(o -> o.name().equals(name)).findFirst();
        return lever.orElseThrow(
                () ->
                        CommandException.usage(
                                "--compare knows no lever "
                                        + name
                                        + "; use one of "
                                        + String.join(", ", known)
                                        + "."));
    }

    /// A chart shows every context, so none can be compared with another.
    private static Stream<ScenarioOption> levers() {
        return ScenarioOption.ALL.stream()
                .filter(option -> !option.isSwitch())
                .filter(option -> !option.fields().equals(List.of(Names.CONTEXT)));
    }

    /// The scenario that `written` means.
    static Scenario read(JsonObject written, Answers answers) throws CommandException {
        try {
            return answers.scenario(written);
        } catch (PlanException e) {
            throw CommandException.scenario(e.calling(dashed(e.field())));
        }
    }

    private static String dashed(String field) {
        return ScenarioOption.ALL.stream()
                .filter(option -> option.fields().equals(List.of(field)))
                .map(ScenarioOption::dashed)
                .findFirst()
                .orElse(field);
    }
}
