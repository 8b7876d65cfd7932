package plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.detect.Detector;
import plimsoll.plan.Answers;

/// `plimsoll estimate`: what a scenario takes, or every scenario of a file.
final class EstimateCommand implements Command {
    private static final String JSON = "--json";
    private static final String BATCH = "--batch";
    private static final String INPUT = "-";
    private static final Pattern NUMBER = Pattern.compile("[0-9]*");

    private final Supplier<Catalog> catalog;
    private final Detector detector;

    EstimateCommand(Supplier<Catalog> catalog, Detector detector) {
        this.catalog = catalog;
        this.detector = detector;
    }

    @Override
    public String name() {
        return "estimate";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name()).mixinStandardHelpOptions(true);
        spec.usageMessage().description("What a scenario takes of a GPU, part by part.");
        ScenarioOptions.addTo(spec);
        PlanOption.addTo(spec);
        spec.usageMessage()
                .footer(
                        "",
                        "--batch FILE, or - for what is piped in, reads one scenario a line, as"
                                + " JSON, and writes one estimate a line, in the same order.");
        return spec.addOption(
                OptionSpec.builder(JSON)
                        .type(boolean.class)
                        .description("One JSON object instead of a table.")
                        .build());
    }

    @Override
    public int run(ParseResult line, Terminal terminal) throws CommandException, IOException {
        String batch = line.matchedOptionValue(BATCH, "");
        if (isFile(batch)) {
            return batch(batch, line, terminal);
        }
        var answers = new Answers(catalog.get(), detector);
        Optional<Plan> plan = PlanOption.read(line, catalog);
        Scenario scenario =
                plan.isPresent()
                        ? plan.get().scenario()
                        : ScenarioOptions.read(ScenarioOptions.written(line), answers);
        if (line.hasMatchedOption(JSON)) {
            terminal.out().println(Answers.estimate(scenario));
        } else {
            EstimateText.lines(scenario).forEach(terminal.out()::println);
            answers.notes(scenario).forEach(note -> terminal.out().println("\n" + note));
        }
        return Cli.OK;
    }

    /// Tells a number of tokens, or none at all, from a file of scenarios.
    private static boolean isFile(String batch) {
        return !NUMBER.matcher(batch).matches();
    }

    private int batch(String file, ParseResult line, Terminal terminal)
            throws CommandException, IOException {
        if (ScenarioOptions.count(line) > 1) {
            throw CommandException.usage(
                    "--batch reads whole scenarios; write the other options into its lines.");
        }
        try (InputStream in = file.equals(INPUT) ? terminal.in() : opened(file)) {
            return new Batch(new Answers(catalog.get(), detector)).run(in, terminal.out())
                    ? Cli.OK
                    : Cli.FAILED;
        }
    }

    private static InputStream opened(String file) throws CommandException {
        try {
            return Files.newInputStream(Path.of(file));
        } catch (IOException | InvalidPathException _) {
            throw CommandException.file(file + " can't be read; check its name and its rights.");
        }
    }
}
