package dev.souk.storage.importing;

import dev.souk.fetching.FetchCalls;
import dev.souk.imports.ImportSteps;
import dev.souk.imports.UploadedFiles;
import dev.souk.platform.aws.OpenedOnce;
import dev.souk.platform.aws.SdkClients;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.services.s3.S3Client;

/** The one public way to the files of imports. */
@ApplicationScoped
public class ImportFilesBeans {
    /** One of its own: another module's is made for what that one does. */
    private final Supplier<S3Client> s3 = new OpenedOnce<>(() -> SdkClients.open(S3Client.builder()
            // The bucket as part of the path: the local cloud has no names for buckets.
            .forcePathStyle(true)
            // A range has no checksum of its own, and each row is checked by what stands in it.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)));

    /** Files in the bucket of uploads. */
    public static UploadedFiles files(S3Client s3, Settings settings) {
        return new S3UploadedFiles(s3, settings);
    }

    /** Steps in the bucket of uploads. */
    public static ImportSteps steps(S3Client s3, Settings settings) {
        return new S3ImportSteps(s3, settings);
    }

    @Produces
    @Singleton
    FetchCalls fetchCalls(Settings settings) {
        // Asked for at each use: what calls for pictures does so seldom.
        return new S3FetchCalls(s3, settings);
    }

    @Produces
    @Singleton
    UploadedFiles uploadedFiles(Settings settings) {
        return files(s3.get(), settings);
    }

    @Produces
    @Singleton
    ImportSteps importSteps(Settings settings) {
        return steps(s3.get(), settings);
    }
}
