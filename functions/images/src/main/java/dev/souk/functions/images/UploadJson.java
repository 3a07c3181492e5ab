package dev.souk.functions.images;

import dev.souk.uploads.Refusal;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadState;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** An upload as the contract writes it. */
@Json
record UploadJson(
        String uploadId,
        String purpose,
        String state,
        @Nullable String reason,
        @Nullable String detail) {
    static UploadJson of(Upload upload) {
        return switch (upload.state()) {
            case UploadState.Preparing() -> of(upload, "preparing", null);
            case UploadState.Ready(var _) -> of(upload, "ready", null);
            case UploadState.Refused(var reason) -> of(upload, "refused", reason);
        };
    }

    private static UploadJson of(Upload upload, String state, @Nullable Refusal reason) {
        return new UploadJson(
                upload.id().value(),
                upload.purpose().text(),
                state,
                reason == null ? null : reason.text(),
                reason == null ? null : reason.sentence());
    }
}
