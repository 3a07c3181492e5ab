package dev.souk.storage.pictures;

import dev.souk.fetching.PictureSource;
import dev.souk.platform.aws.OpenedOnce;
import dev.souk.platform.aws.SdkClients;
import dev.souk.platform.settings.Settings;
import dev.souk.uploads.PictureFiles;
import dev.souk.uploads.PictureMaking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.apache.hc.core5.util.TimeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** The one public way to pictures. */
@ApplicationScoped
public class PictureBeans {
    /** How long one picture from elsewhere may take. */
    private static final TimeValue FOR_ONE = TimeValue.ofSeconds(20);

    /** One of its own, and no bean: search has an S3 client too, and in one process one of them would be it. */
    private final Supplier<S3Client> s3 = new OpenedOnce<>(() -> SdkClients.open(S3Client.builder()
            // The bucket as part of the path: the local cloud has no names for buckets.
            .forcePathStyle(true)));

    /** Makes pictures of files. */
    public static PictureMaking making() {
        return new Workshop();
    }

    @Produces
    @Singleton
    PictureMaking workshop() {
        return making();
    }

    /** Fetches by HTTP. */
    @Produces
    @Singleton
    PictureSource source(Settings settings) {
        return new HttpPictureSource(settings.privateAddressesAllowed(), FOR_ONE);
    }

    /** Keeps files in S3. */
    @Produces
    @Singleton
    PictureFiles files(Settings settings) {
        return files(s3, settings);
    }

    /**
     * Files in S3.
     *
     * @param s3 asked for at each use
     */
    public static PictureFiles files(Supplier<S3Client> s3, Settings settings) {
        return new S3PictureFiles(s3, settings);
    }
}
