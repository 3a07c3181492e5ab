package dev.souk.functions.orders;

import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadState;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Upload}, of a photo that nobody is shown by this. */
@Json
record PhotoUploadJson(
        String uploadId,
        String purpose,
        String state,
        @Nullable String reason,
        @Nullable String detail) {
    static PhotoUploadJson of(Upload upload) {
        return switch (upload.state()) {
            case UploadState.Preparing() -> of(upload, "preparing", Optional.empty());
            case UploadState.Ready(var _) -> of(upload, "ready", Optional.empty());
            case UploadState.Refused(var reason) -> of(upload, "refused", Optional.of(reason));
        };
    }

    private static PhotoUploadJson of(Upload upload, String state, Optional<Refusal> reason) {
        return new PhotoUploadJson(
                upload.id().value(),
                upload.purpose().text(),
                state,
                reason.map(Refusal::text).orElse(null),
                reason.map(Refusal::sentence).orElse(null));
    }
}
