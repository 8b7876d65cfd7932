package plimsoll.plan;

import java.io.IOException;
import java.nio.file.Path;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.core.Tokens;
import plimsoll.support.Jvm;

/// Another instance of Plimsoll, to be ended by force: `Child FOLDER` works on a plan and never
/// ends, `Child FOLDER FILE` saves one and ends with 0 if it could.
public final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
        var catalog = Catalog.bundled();
        if (args.length > 1) {
            System.exit(saves(Path.of(args[1]), catalog) ? 0 : 1);
        }
        var journal = Journal.in(Path.of(args[0]), e -> System.exit(3));
        var scenario = Starter.of(catalog);
        for (int context = 256; ; context += 256) {
            var plan = Plan.of(scenario.withContext(new Tokens(1 + context % (1 << 20))));
            journal.note(new Journal.Entry(plan, java.util.Optional.of(Path.of("x")), true));
            Thread.sleep(1);
        }
    }

    private static boolean saves(Path file, Catalog catalog) {
        try {
            var starter = Starter.of(catalog);
            new PlanFile(catalog).write(Plan.of(starter).against(starter), file);
            return true;
        } catch (PlanException e) {
            System.err.println(e.sentence());
            return false;
        }
    }

    /// Starts one.
    ///
    /// @param before what the shell does first, `ulimit -f 1`
    static Process start(String before, Object... arguments) throws IOException {
        return Jvm.PLAIN.after(before).run(Child.class, arguments);
    }
}
