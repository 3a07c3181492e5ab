package dev.souk.storage.pages;

import dev.souk.pages.PageSteps;
import dev.souk.platform.settings.Settings;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Steps as empty objects in the bucket that tells functions: S3 calls the worker for each, at least once, and Lambda tries again
 * where it fails. While nothing is made anew nobody asks for anything.
 */
final class S3PageSteps implements PageSteps {
    private static final String FOLDER = "page-steps/";

    private final S3Client s3;
    private final Settings settings;

    S3PageSteps(S3Client s3, Settings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    @Override
    public void call(String place) {
        s3.putObject(put -> put.bucket(settings.uploadsBucket()).key(FOLDER + place), RequestBody.empty());
    }
}
