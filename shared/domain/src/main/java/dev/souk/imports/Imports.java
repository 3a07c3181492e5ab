package dev.souk.imports;

import dev.souk.identity.SellerId;
import java.util.List;
import java.util.Optional;

/** All imports, each below its seller. They and their reports are forgotten after {@link #KEPT_DAYS} days. */
public interface Imports {
    /** For how long an import can be looked at. */
    int KEPT_DAYS = 90;

    /** How many problems are in a report; the others are counted. */
    int MOST_REPORTED = 2_000;

    /** One, with everything that was written before the call. */
    Optional<Import> find(ImportKey key);

    /** A seller's, the latest upload first. */
    ImportPage list(SellerId seller, int limit, Optional<String> cursor);

    /**
     * Writes a change with the problems that it has found, all of it or nothing.
     *
     * @param next its version is one more than the one that is there, or 1 where there is none
     * @param from the offset of the piece in which the problems were found; those of another run of it are replaced
     * @return whether it was written; if not, the import is no longer what the change started from. A change whose answer
     *     was lost may be answered so too, by whoever sends it again
     */
    boolean save(Import next, long from, List<Problem> problems);

    /** The report, in the order of the file: at least {@code limit} problems, while there are so many. */
    ReportPage report(ImportKey key, int limit, Optional<String> cursor);

    /** Some imports. */
    record ImportPage(List<Import> imports, Optional<String> nextCursor) {
        public ImportPage {
            imports = List.copyOf(imports);
        }
    }

    /** Some problems. */
    record ReportPage(List<Problem> problems, Optional<String> nextCursor) {
        public ReportPage {
            problems = List.copyOf(problems);
        }
    }
}
