package dev.souk.orders;

import dev.souk.uploads.Picture;
import dev.souk.uploads.Purpose;
import dev.souk.uploads.Upload;
import dev.souk.uploads.UploadId;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadOwner;
import dev.souk.uploads.UploadState;
import dev.souk.uploads.Uploads;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Uploads where nobody has sent anything. */
class NoUploads implements Uploads {
    @Override
    public void announce(Upload upload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Upload> find(UploadId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Upload> settle(UploadId id, UploadState state) {
        return Optional.empty();
    }

    @Override
    public Optional<Picture> claim(UploadId id, UploadOwner owner, Purpose purpose, String user) {
        return Optional.empty();
    }

    @Override
    public void expectCopies(UploadKey key, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<UploadKey> copiesSince(LocalDate day) {
        return List.of();
    }

    @Override
    public void expectNoCopies(UploadKey key, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
