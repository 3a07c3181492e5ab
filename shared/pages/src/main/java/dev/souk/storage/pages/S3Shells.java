package dev.souk.storage.pages;

import dev.souk.pages.PageId;
import dev.souk.pages.Shells;
import dev.souk.platform.settings.Settings;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Shells among the storefront's files. They are asked for anew for each page, which is the cheapest request that S3 has: a page
 * that is made after a deployment is made for it.
 */
final class S3Shells implements Shells {
    private static final int FORBIDDEN = 403;

    private final S3Client s3;
    private final Settings settings;

    S3Shells(S3Client s3, Settings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    @Override
    public Optional<String> find(PageId.Kind kind) {
        try {
            return Optional.of(s3.getObjectAsBytes(get -> get.bucket(settings.storefrontBucket())
                            .key("shells/" + kind.name().toLowerCase(Locale.ROOT) + ".html"))
                    .asUtf8String());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (S3Exception e) {
            if (e.statusCode() == FORBIDDEN) {
                // Who may not list a bucket is told of what is not there that it is forbidden.
                return Optional.empty();
            }
            throw e;
        }
    }
}
