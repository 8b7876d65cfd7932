package plimsoll.cli;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;

/// `plimsoll chart`: a scenario drawn for a slide.
final class ChartCommand implements Command {
    private final Supplier<Catalog> catalog;

    ChartCommand(Supplier<Catalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name()).mixinStandardHelpOptions(true);
        ScenarioOptions.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult line, Terminal terminal) throws CommandException {
        ScenarioOptions.read(ScenarioOptions.written(line), new plimsoll.plan.Answers(catalog.get()));
        return Cli.OK;
    }
}
