package plimsoll.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.plan.PlanException;
import plimsoll.plan.PlanFile;

/// `--plan FILE`: a plan that the window saved, in place of the options of a scenario.
final class PlanOption {
    private static final String PLAN = "--plan";

    private PlanOption() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder(PLAN)
                        .type(String.class)
                        .paramLabel("FILE" + PlanFile.ENDING)
                        .description("A plan that the window saved; no other scenario options.")
                        .build());
    }

    /// The plan that is named, if one is.
    static Optional<Plan> read(ParseResult line, Supplier<Catalog> catalog)
            throws CommandException {
        if (!line.hasMatchedOption(PLAN)) {
            return Optional.empty();
        }
        if (ScenarioOptions.count(line) > 0) {
            throw CommandException.usage(
                    PLAN + " reads a whole plan; leave the options of a scenario out.");
        }
        try {
            Path file = Path.of(line.matchedOptionValue(PLAN, ""));
            return Optional.of(new PlanFile(catalog.get()).read(file));
        } catch (InvalidPathException _) {
            throw CommandException.usage(PLAN + " takes a file name, such as lesson.plimsoll.");
        } catch (PlanException e) {
            throw CommandException.file(e.sentence());
        }
    }
}
