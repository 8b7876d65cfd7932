package plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.diagnosis.Diagnosis;
import plimsoll.log.LogFile;
import plimsoll.log.LogParser;
import plimsoll.log.Progress;

/// `plimsoll diagnose`: what a log says, what failed, what cures it.
final class DiagnoseCommand implements Command {
    private static final String JSON = "--json";
    private static final String INPUT = "-";
    private static final String RULE = "\n" + "─".repeat(72) + "\n";

    private final Supplier<Catalog> catalog;

    DiagnoseCommand(Supplier<Catalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "diagnose";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name()).mixinStandardHelpOptions(true);
        spec.usageMessage()
                .description("What a load log says: what was loaded, what failed, what cures it.")
                .footer(
                        "",
                        "Reads logs of llama.cpp, Ollama, LM Studio, koboldcpp and vLLM, with all"
                                + " that pasting adds.");
        return spec.addOption(
                        OptionSpec.builder(JSON)
                                .type(boolean.class)
                                .description("One JSON object for each load, one a line.")
                                .build())
                .addPositional(
                        PositionalParamSpec.builder()
                                .paramLabel("FILE")
                                .type(String.class)
                                .arity("1")
                                .description("The log, or - for what is piped in.")
                                .build());
    }

    @Override
    public int run(ParseResult line, Terminal terminal) throws CommandException, IOException {
        String file = line.matchedPositionalValue(0, INPUT);
        LogFile log =
                file.equals(INPUT) ? LogParser.read(terminal.in(), Progress.SILENT) : read(file);
        if (log.loads().isEmpty()) {
            throw CommandException.scenario(
                    "No load was found in "
                            + (file.equals(INPUT) ? "the input" : file)
                            + "; paste the log of llama.cpp, Ollama or vLLM from its first line.");
        }
        Catalog known = catalog.get();
        List<Diagnosis> diagnoses =
                log.loads().stream().map(load -> Diagnosis.of(load, known)).toList();
        if (line.hasMatchedOption(JSON)) {
            diagnoses.forEach(one -> terminal.out().println(DiagnosisJson.line(one, known)));
        } else {
            print(diagnoses, known, terminal);
        }
        return Cli.OK;
    }

    private static LogFile read(String file) throws CommandException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return LogParser.read(in, Progress.SILENT);
        } catch (IOException | InvalidPathException _) {
            throw CommandException.file(file + " can't be read; check its name and its rights.");
        }
    }

    private static void print(List<Diagnosis> diagnoses, Catalog catalog, Terminal terminal) {
        for (int i = 0; i < diagnoses.size(); i++) {
            if (i > 0) {
                terminal.out().println(RULE);
            }
            DiagnosisText.lines(diagnoses.get(i), catalog).forEach(terminal.out()::println);
        }
    }
}
