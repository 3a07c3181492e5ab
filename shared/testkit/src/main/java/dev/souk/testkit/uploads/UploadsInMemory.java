package dev.souk.testkit.uploads;

import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Uploads that are forgotten with the test. */
public final class UploadsInMemory implements Uploads {
    private final Clock clock;
    private final Map<UploadId, Kept> kept = new ConcurrentHashMap<>();

    private final Map<LocalDate, Set<UploadKey>> notes = new ConcurrentHashMap<>();

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
                        ? new Kept(before.upload().in(state), before.until())
                        : before);
        return Optional.ofNullable(after).filter(this::known).map(Kept::upload);
    }

    @Override
    public Optional<Picture> claim(UploadId id, UploadOwner owner, Purpose purpose, String user) {
        var after = kept.computeIfPresent(id, (key, before) -> {
            var upload = before.upload();
            var free = upload.user().isEmpty() && known(before);
            return upload.owner().equals(owner)
                            && upload.purpose() == purpose
                            && upload.state() instanceof UploadState.Ready
                            && free
                    ? new Kept(new Upload(id, owner, purpose, upload.state(), Optional.of(user)), Instant.MAX)
                    : before;
        });
        return Optional.ofNullable(after)
                .map(Kept::upload)
                .filter(upload -> upload.user().equals(Optional.of(user))
                        && upload.owner().equals(owner)
                        && upload.purpose() == purpose)
                .flatMap(upload -> upload.state() instanceof UploadState.Ready(var picture)
                        ? Optional.of(picture)
                        : Optional.empty());
    }

    /**
     * Lets go of a picture, as what keeps it together with its user does: it may be used anew for as long as one that just
     * came.
     */
    public void release(UploadKey key) {
        kept.computeIfPresent(
                key.upload(),
                (id, before) -> new Kept(
                        new Upload(
                                id, key.owner(), key.purpose(), before.upload().state(), Optional.empty()),
                        clock.instant().plus(KEPT)));
        expectCopies(key, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Whether {@link #claim} would be an answer. */
    public boolean isFree(UploadId id, UploadOwner owner, Purpose purpose, String user) {
        return find(id).filter(upload -> upload.owner().equals(owner)
                        && upload.purpose() == purpose
                        && upload.state() instanceof UploadState.Ready
                        && upload.user().filter(other -> !other.equals(user)).isEmpty())
                .isPresent();
    }

    @Override
    public void expectCopies(UploadKey key, LocalDate day) {
        notes.computeIfAbsent(day, of -> ConcurrentHashMap.newKeySet()).add(key);
    }

    @Override
    public List<UploadKey> copiesSince(LocalDate day) {
        return List.copyOf(notes.getOrDefault(day, Set.of()));
    }

    @Override
    public void expectNoCopies(UploadKey key, LocalDate day) {
        notes.getOrDefault(day, new HashSet<>()).remove(key);
    }

    private boolean known(Kept one) {
        return clock.instant().isBefore(one.until());
    }
}
