package plimsoll.cli;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.export.ExportException;
import plimsoll.export.Overwrite;
import plimsoll.detect.Detector;
import plimsoll.plan.Answers;
import plimsoll.plan.Names;
import plimsoll.view.Pictures;
import plimsoll.view.Slide;
import plimsoll.view.Theme;
import plimsoll.viewmodel.Outlook;
import plimsoll.viewmodel.SlideText;

/// `plimsoll chart`: a scenario, or two compared, drawn for a slide.
final class ChartCommand implements Command {
    private static final String OUTPUT = "--output";
    private static final String SIZE = "--size";
    private static final String THEME = "--theme";
    private static final String TITLE = "--title";
    private static final String COMPARE = "--compare";
    private static final String OVERWRITE = "--overwrite";

    /// Where no context is asked for, none makes the chart longer than is worth drawing.
    private static final int SHORTEST = 1;

    private final Supplier<Catalog> catalog;
    private final Detector detector;
    private final Painter painter;

    ChartCommand(Supplier<Catalog> catalog, Painter painter, Detector detector) {
        this.detector = detector;
        this.catalog = catalog;
        this.painter = painter;
    }

    @Override
    public String name() {
        return "chart";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name()).mixinStandardHelpOptions(true);
        spec.usageMessage().description("Draws a scenario over the context, as a PNG for a slide.");
        OptionSpec.Builder output = OptionSpec.builder("-o", OUTPUT).required(true);
        spec.addOption(described(output, "FILE.png", "Where to draw it."));
        add(spec, COMPARE, "LEVER=VALUE,…", "Against the same with other levers: cache=q8_0.");
        add(spec, SIZE, "WxH", "Pixels, 1920x1080.");
        add(spec, THEME, "NAME", "light, dark or transparent; light.");
        add(spec, TITLE, "TEXT", "The message; else the figures suggest one.");
        spec.addOption(
                OptionSpec.builder(OVERWRITE)
                        .type(boolean.class)
                        .description("Replaces a file that is there already.")
                        .build());
        ScenarioOptions.addTo(spec);
        PlanOption.addTo(spec);
        return spec;
    }

    private static void add(CommandSpec spec, String name, String parameter, String help) {
        spec.addOption(described(OptionSpec.builder(name), parameter, help));
    }

    private static OptionSpec described(OptionSpec.Builder option, String parameter, String help) {
        return option.type(String.class).paramLabel(parameter).description(help).build();
    }

    @Override
    public int run(ParseResult line, Terminal terminal) throws CommandException {
        Path file = file(line);
        Slide slide = slide(line);
        boolean overwrite = line.hasMatchedOption(OVERWRITE);
        if (!overwrite && Files.exists(file)) {
            throw CommandException.file(
                    file + " is there already; choose another name or add " + OVERWRITE + ".");
        }
        try {
            Path drawn =
                    painter.paint(slide, file, overwrite ? Overwrite.REPLACE : Overwrite.REFUSE);
            terminal.out().println("Drawn to " + drawn + ".");
            return Cli.OK;
        } catch (ExportException e) {
            throw CommandException.file(String.valueOf(e.getMessage()));
        }
    }

    private static Path file(ParseResult line) throws CommandException {
        String name = line.matchedOptionValue(OUTPUT, "");
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw CommandException.usage(OUTPUT + " takes a file name, such as slide.png.");
        }
    }

    private Slide slide(ParseResult line) throws CommandException {
        Slide.Size size = size(line.matchedOptionValue(SIZE, Slide.Size.FULL_HD.toString()));
        Theme theme = theme(line.matchedOptionValue(THEME, Theme.LIGHT.styleClass()));
        JsonObject written = ScenarioOptions.written(line);
        Optional<Plan> saved = PlanOption.read(line, catalog);
        boolean asked = saved.isPresent() || written.has(Names.CONTEXT);
        if (!asked) {
            written.addProperty(Names.CONTEXT, SHORTEST);
        }
        Outlook outlook = Outlook.of(saved.isPresent() ? saved.get() : plan(line, written));
        String title = line.matchedOptionValue(TITLE, SlideText.title(outlook));
        Slide slide = Pictures.slide(outlook, title, size, theme);
        return asked ? slide.with(Pictures.chart(outlook)) : slide;
    }

    private Plan plan(ParseResult line, JsonObject written) throws CommandException {
        var answers = new Answers(catalog.get(), detector);
        Scenario scenario = ScenarioOptions.read(written, answers);
        if (!line.hasMatchedOption(COMPARE)) {
            return Plan.of(scenario);
        }
        String levers = line.matchedOptionValue(COMPARE, "");
        Scenario moved = ScenarioOptions.read(ScenarioOptions.moved(written, levers), answers);
        return Plan.of(moved).against(scenario);
    }

    private static Slide.Size size(String text) throws CommandException {
        try {
            return Slide.Size.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(SIZE + ": " + e.getMessage());
        }
    }

    private static Theme theme(String name) throws CommandException {
        List<Theme> themes = Arrays.asList(Theme.values());
        Optional<Theme> theme =
                themes.stream().filter(t -> t.styleClass().equals(name)).findFirst();
        return theme.orElseThrow(
                () ->
                        CommandException.usage(
                                THEME + " is light, dark or transparent, not " + name + "."));
    }
}
