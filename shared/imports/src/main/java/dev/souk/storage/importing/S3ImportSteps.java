package dev.souk.storage.importing;

import dev.souk.imports.ImportKey;
import dev.souk.imports.ImportStep;
import dev.souk.imports.ImportSteps;
import dev.souk.imports.SeenProducts;
import dev.souk.platform.settings.Settings;
import java.util.Set;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Steps as objects: S3 calls the worker for each, at least once, and Lambda tries again where it fails. A queue would be
 * asked all day whether there is an import, and this costs one put a step.
 */
final class S3ImportSteps implements ImportSteps {
    private static final Set<Integer> NOT_THERE = Set.of(403, 404);

    private final S3Client s3;
    private final Settings settings;

    S3ImportSteps(S3Client s3, Settings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    @Override
    public void call(ImportKey key, int step, SeenProducts seen) {
        s3.putObject(
                put -> put.bucket(settings.uploadsBucket()).key(new ImportStep(key, step).text()),
                RequestBody.fromBytes(seen.bytes()));
    }

    @Override
    public SeenProducts seen(ImportKey key, int step) {
        try {
            return SeenProducts.of(s3.getObjectAsBytes(
                            get -> get.bucket(settings.uploadsBucket()).key(new ImportStep(key, step).text()))
                    .asByteArrayUnsafe());
        } catch (S3Exception e) {
            if (NOT_THERE.contains(e.statusCode())) {
                return SeenProducts.none();
            }
            throw e;
        }
    }
}
