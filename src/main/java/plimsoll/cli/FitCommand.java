package plimsoll.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.detect.Detector;
import plimsoll.plan.MatrixText;

/// `plimsoll fit`: the largest contexts that fit, of many models on many devices.
final class FitCommand implements Command {
    private static final String JSON = "--json";
    private static final String CSV = "--csv";

    private final Supplier<Catalog> catalog;
    private final Detector detector;

    FitCommand(Supplier<Catalog> catalog, Detector detector) {
        this.catalog = catalog;
        this.detector = detector;
    }

    @Override
    public String name() {
        return "fit";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name()).mixinStandardHelpOptions(true);
        spec.usageMessage().description("What fits: the largest context on many GPUs.");
        valued(spec, FitQuestions.GPUS, "WORDS", "GPUs that have every word; else all.");
        valued(spec, FitQuestions.MODELS, "WORDS", "Models that have every word; else all.");
        valued(spec, FitQuestions.ROWS, "gpus|models", "What the rows are.");
        valued(spec, FitQuestions.COLUMNS, "caches|weights", "What the columns are; caches.");
        flag(spec, JSON, "A JSON array, one object a row.");
        flag(spec, CSV, "Comma-separated values, one line a row.");
        ScenarioOptions.addTo(spec);
        return spec;
    }

    private static void valued(CommandSpec spec, String name, String parameter, String help) {
        spec.addOption(
                OptionSpec.builder(name)
                        .type(String.class)
                        .paramLabel(parameter)
                        .description(help)
                        .build());
    }

    private static void flag(CommandSpec spec, String name, String help) {
        spec.addOption(OptionSpec.builder(name).type(boolean.class).description(help).build());
    }

    @Override
    public int run(ParseResult line, Terminal terminal) throws CommandException {
        boolean json = line.hasMatchedOption(JSON);
        if (json && line.hasMatchedOption(CSV)) {
            throw CommandException.usage("Choose --json or --csv; the answer is one of them.");
        }
        var answers = FitQuestions.of(line, catalog.get(), detector).answers();
        if (json) {
            terminal.out().println(MatrixText.json(answers));
        } else if (line.hasMatchedOption(CSV)) {
            terminal.out().print(MatrixText.csv(answers));
        } else {
            FitText.lines(answers).forEach(terminal.out()::println);
        }
        return Cli.OK;
    }
}
