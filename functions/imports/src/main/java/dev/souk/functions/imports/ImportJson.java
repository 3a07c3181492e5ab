package dev.souk.functions.imports;

import dev.souk.imports.Import;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Locale;

/** The contract's {@code Import}. */
@Json
record ImportJson(
        String importId,
        String uploadId,
        String sellerId,
        String sellerName,
        String fileName,
        String mode,
        String state,
        long bytes,
        long bytesRead,
        CountsJson products,
        long problems,
        long problemsReported,
        String startedAt,
        String changedAt,
        boolean silent) {

    /** The contract's {@code ImportCounts}. */
    @Json
    record CountsJson(long created, long changed, long unchanged, long refused) {}

    /** As it is at this moment. */
    static ImportJson of(Import one, Instant now) {
        var progress = one.progress();
        return new ImportJson(
                one.key().id(),
                one.key()
                        .id()
                        .substring(
                                0, one.key().id().length() - one.mode().text().length() - 1),
                one.key().seller().value(),
                one.seller().name(),
                one.file().name(),
                one.mode().text(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.file().bytes(),
                Math.min(progress.offset(), one.file().bytes()),
                new CountsJson(progress.created(), progress.changed(), progress.unchanged(), progress.refused()),
                progress.problems(),
                progress.reported(),
                one.startedAt().toString(),
                one.changedAt().toString(),
                one.running() && one.changedAt().plus(Import.SILENT).isBefore(now));
    }
}
