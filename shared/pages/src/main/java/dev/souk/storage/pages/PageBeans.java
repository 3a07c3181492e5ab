package dev.souk.storage.pages;

import dev.souk.pages.PageChanges;
import dev.souk.pages.PageSteps;
import dev.souk.pages.Pages;
import dev.souk.pages.Shells;
import dev.souk.pages.SiteMaps;
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

/** The one public way to pages. */
@ApplicationScoped
public class PageBeans {
    /** One of its own: another module's is made for what that one does. */
    private final Supplier<S3Client> s3 = new OpenedOnce<>(() -> SdkClients.open(S3Client.builder()
            // The bucket as part of the path: the local cloud has no names for buckets.
            .forcePathStyle(true)
            // S3 computes one of its own, and TLS checks the way.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)));

    /** Pages in the bucket of pages. */
    public static Pages pages(S3Client s3, Settings settings) {
        return new S3Pages(new PageBucket(s3, settings));
    }

    /** Maps in the bucket of pages. */
    public static SiteMaps maps(S3Client s3, Settings settings) {
        return new S3SiteMaps(new PageBucket(s3, settings), settings);
    }

    /** Shells in the bucket of the storefront. */
    public static Shells shells(S3Client s3, Settings settings) {
        return new S3Shells(s3, settings);
    }

    /** Steps in the bucket of uploads. */
    public static PageSteps steps(S3Client s3, Settings settings) {
        return new S3PageSteps(s3, settings);
    }

    /** Changes in the bucket of uploads. */
    public static PageChanges changes(S3Client s3, Settings settings) {
        return new S3PageChanges(s3, settings);
    }

    @Produces
    @Singleton
    PageChanges changes(Settings settings) {
        return changes(s3.get(), settings);
    }

    @Produces
    @Singleton
    PageSteps steps(Settings settings) {
        return steps(s3.get(), settings);
    }

    @Produces
    @Singleton
    Pages pages(Settings settings) {
        return pages(s3.get(), settings);
    }

    @Produces
    @Singleton
    SiteMaps maps(Settings settings) {
        return maps(s3.get(), settings);
    }

    @Produces
    @Singleton
    Shells shells(Settings settings) {
        return shells(s3.get(), settings);
    }
}
