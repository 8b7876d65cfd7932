package plimsoll.cli;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import plimsoll.catalog.Catalog;
import plimsoll.core.LargestContext;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.detect.Detector;
import plimsoll.export.ChartFile;
import plimsoll.export.ExportException;
import plimsoll.export.Overwrite;
import plimsoll.plan.Answers;
import plimsoll.plan.Names;
import plimsoll.view.Format;
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
        spec.usageMessage()
                .description("Draws a scenario over the context, for a slide or a table.");
        OptionSpec.Builder output = OptionSpec.builder("-o", OUTPUT).required(true);
        spec.addOption(
                described(
                        output,
                        "FILE",
                        "Where to: " + Format.endings(List.of(Format.values())) + "."));
        add(spec, COMPARE, "LEVER=VALUE,…", "Against the same with other levers: cache=q8_0.");
        add(spec, LessonCharts.STEPS, "FILE.plimsoll", "The steps of a plan: one picture each.");
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
        Format format = format(file);
        if (line.hasMatchedOption(LessonCharts.STEPS)) {
            return steps(line, file, format, terminal);
        }
        Overwrite overwrite = overwrite(line, file);
        ChartFile chart = chart(line);
        byte[] content =
                format.isPicture()
                        ? painter.paint(() -> chart.as(format).get())
                        : chart.as(format).get();
        write(content, file, overwrite, terminal);
        return Cli.OK;
    }

    private int steps(ParseResult line, Path file, Format format, Terminal terminal)
            throws CommandException {
        if (!format.isPicture()) {
            throw CommandException.usage(
                    LessonCharts.STEPS
                            + " draws pictures: "
                            + OUTPUT
                            + " takes .png, .svg or .pdf.");
        }
        var lesson = LessonCharts.lesson(line, catalog.get());
        var charts = new LessonCharts(file, size(line), theme(line));
        for (Path there : charts.there(lesson.steps().size())) {
            overwrite(line, there);
        }
        List<byte[]> contents = painter.paint(() -> charts.contents(lesson, format));
        List<Path> files = charts.files(contents.size());
        for (int i = 0; i < files.size(); i++) {
            write(contents.get(i), files.get(i), overwrite(line, files.get(i)), terminal);
        }
        return Cli.OK;
    }

    private static Format format(Path file) throws CommandException {
        return Format.of(file)
                .orElseThrow(
                        () ->
                                CommandException.usage(
                                        OUTPUT
                                                + " takes a file that ends in "
                                                + Format.endings(List.of(Format.values()))
                                                + ", not "
                                                + file
                                                + "."));
    }

    /// @throws CommandException if the file is there and may not be replaced
    private static Overwrite overwrite(ParseResult line, Path file) throws CommandException {
        boolean overwrite = line.hasMatchedOption(OVERWRITE);
        if (!overwrite && Files.exists(file)) {
            throw CommandException.file(
                    file + " is there already; choose another name or add " + OVERWRITE + ".");
        }
        return overwrite ? Overwrite.REPLACE : Overwrite.REFUSE;
    }

    private static void write(byte[] content, Path file, Overwrite overwrite, Terminal terminal)
            throws CommandException {
        try {
            Path written = ChartFile.write(() -> content, file, overwrite);
            terminal.out().println("Drawn to " + written + ".");
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

    private ChartFile chart(ParseResult line) throws CommandException {
        JsonObject written = ScenarioOptions.written(line);
        Optional<Plan> saved = PlanOption.read(line, catalog);
        boolean asked = saved.isPresent() || written.has(Names.CONTEXT);
        if (!asked) {
            written.addProperty(Names.CONTEXT, SHORTEST);
        }
        Plan plan = saved.isPresent() ? saved.get() : plan(line, written);
        Outlook outlook = Outlook.of(asked ? plan : atItsLargest(plan));
        String title = line.matchedOptionValue(TITLE, SlideText.title(outlook));
        Slide slide = Pictures.slide(outlook, title, size(line), theme(line));
        return new ChartFile(outlook, asked ? slide.with(Pictures.chart(outlook)) : slide);
    }

    /// At the largest context that fits and that the model was trained for, if there is one.
    private static Plan atItsLargest(Plan plan) {
        Scenario scenario = plan.scenario();
        Tokens largest = LargestContext.of(scenario).min(scenario.model().trainedContext());
        return largest.equals(Tokens.NONE)
                ? plan
                : plan.withScenario(scenario.withContext(largest));
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

    private static Slide.Size size(ParseResult line) throws CommandException {
        String text = line.matchedOptionValue(SIZE, Slide.Size.FULL_HD.toString());
        try {
            return Slide.Size.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(SIZE + ": " + e.getMessage());
        }
    }

    private static Theme theme(ParseResult line) throws CommandException {
        String name = line.matchedOptionValue(THEME, Theme.LIGHT.styleClass());
        return Theme.named(name)
                .orElseThrow(
                        () ->
                                CommandException.usage(
                                        THEME
                                                + " is light, dark or transparent, not "
                                                + name
                                                + "."));
    }
}
