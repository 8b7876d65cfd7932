package plimsoll.files;

import java.nio.file.Path;
import java.util.List;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.export.Overwrite;
import plimsoll.export.TextExport;
import plimsoll.plan.PlanFile;
import plimsoll.plan.Starter;

/// A program that saves two plans to one file and two tables to another, over and over until it is
/// ended by force: `Writer PLAN TABLE`. It says a line once both are there.
public final class Writer {
    private static final Catalog CATALOG = Catalog.bundled();

    /// What it saves, in turn.
    static final List<Plan> PLANS =
            List.of(
                    Plan.of(Starter.of(CATALOG)),
                    Plan.of(Starter.of(CATALOG)).against(Starter.of(CATALOG)));

    /// Longer than what a system writes at once.
    static final List<String> TABLES = List.of("1,2\n".repeat(300_000), "3,4,5\n".repeat(200_000));

    private Writer() {}

    public static void main(String[] args) throws Exception {
        var files = new PlanFile(CATALOG);
        for (int i = 0; ; i++) {
            files.write(PLANS.get(i % 2), Path.of(args[0]));
            TextExport.write(TABLES.get(i % 2), Path.of(args[1]), Overwrite.REPLACE);
            if (i == 0) {
                System.out.println("both are there");
            }
        }
    }
}
