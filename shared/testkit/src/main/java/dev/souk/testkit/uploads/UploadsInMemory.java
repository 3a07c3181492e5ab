package dev.souk.testkit.uploads;

import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Uploads that are forgotten with the test. */
public final class UploadsInMemory implements Uploads {
    private final Clock clock;
    private final Map<UploadId, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Upload upload, Instant until) {}

    public UploadsInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void announce(Upload upload) {
        kept.putIfAbsent(upload.id(), new Kept(upload, clock.instant().plus(KEPT)));
    }

    @Override
    public Optional<Upload> find(UploadId id) {
        return Optional.ofNullable(kept.get(id)).filter(this::known).map(Kept::upload);
    }

    @Override
    public Optional<Upload> settle(UploadId id, UploadState state) {
        var after = kept.computeIfPresent(
                id,
                (key, before) -> known(before) && before.upload().state() instanceof UploadState.Preparing
                        ? new Kept(with(before.upload(), state), before.until())
                        : before);
        return Optional.ofNullable(after).filter(this::known).map(Kept::upload);
    }

    private boolean known(Kept one) {
        return clock.instant().isBefore(one.until());
    }

    private static Upload with(Upload upload, UploadState state) {
        return new Upload(upload.id(), upload.owner(), upload.purpose(), state);
    }
}
