package dev.souk.functions.imports;

import dev.souk.imports.Import;
import dev.souk.imports.Imports.ReportPage;
import dev.souk.imports.Problem;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ImportWithReport}. */
@Json
record ReadImportJson(
        @Json.Property("import") ImportJson about,
        List<ProblemJson> report,
        @Nullable String nextCursor) {

    /** The contract's {@code ImportProblem}. */
    @Json
    record ProblemJson(long line, @Nullable String column, String detail) {
        static ProblemJson of(Problem problem) {
            return new ProblemJson(
                    problem.line(), problem.column().isEmpty() ? null : problem.column(), problem.detail());
        }
    }

    static ReadImportJson of(Import one, ReportPage page, Instant now) {
        return new ReadImportJson(
                ImportJson.of(one, now),
                page.problems().stream().map(ProblemJson::of).toList(),
                page.nextCursor().orElse(null));
    }
}
