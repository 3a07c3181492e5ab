package dev.souk.storage.importing;

import dev.souk.imports.Import;
import dev.souk.imports.ImportContent;
import dev.souk.imports.UploadedFiles;
import dev.souk.platform.settings.Settings;
import dev.souk.uploads.UploadKey;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Uploads in S3. Each range is asked for under the condition that the file is the one that was meant. */
final class S3UploadedFiles implements UploadedFiles {
    /** In bytes: some thousand rows, which take longer to save than to fetch. */
    private static final int RANGE = 1024 * 1024;

    private static final int PRECONDITION_FAILED = 412;
    /** Who may not list a bucket is told of what is not there that it is forbidden. */
    private static final Set<Integer> NOT_THERE = Set.of(403, 404);

    private final S3Client s3;
    private final Settings settings;

    S3UploadedFiles(S3Client s3, Settings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    @Override
    public Optional<Stored> find(UploadKey key) {
        try {
            var head = s3.headObject(
                    request -> request.bucket(settings.uploadsBucket()).key(key.text()));
            return Optional.of(new Stored(
                    head.eTag(),
                    head.contentLength(),
                    Optional.ofNullable(head.contentType()).orElse("")));
        } catch (S3Exception e) {
            if (NOT_THERE.contains(e.statusCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public ImportContent content(Import.ImportFile file) {
        return from -> new RangedStream((at, count) -> fetch(file, at, count), from, file.bytes(), RANGE);
    }

    private byte[] fetch(Import.ImportFile file, long from, int count) {
        try {
            return s3.getObjectAsBytes(get -> get.bucket(settings.uploadsBucket())
                            .key(file.place())
                            .ifMatch(file.eTag())
                            .range("bytes=" + from + "-" + (from + count - 1)))
                    .asByteArrayUnsafe();
        } catch (S3Exception e) {
            if (NOT_THERE.contains(e.statusCode()) || e.statusCode() == PRECONDITION_FAILED) {
                throw new ImportContent.Gone(e);
            }
            throw e;
        }
    }
}
