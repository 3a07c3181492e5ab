package dev.souk.platform.uploads;

import dev.souk.platform.settings.Settings;
import dev.souk.uploads.Picture;
import dev.souk.uploads.PictureAddresses;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

/**
 * Addresses in the bucket of uploads that S3 answers in the name of the function that made them, so the function has to be
 * allowed to read the object. S3's own presigner would bring all of its client along; the signer is there with every client.
 */
@Singleton
public class S3PictureAddresses implements PictureAddresses {
    private static final String SERVICE = "s3";
    /** Of the body, which a read has none of, only encrypted requests may be silent; the signature knows no scheme. */
    private static final String SCHEME_SIGNED = "https";

    private final Settings settings;
    private final AwsCredentialsProvider credentials;
    private final AwsRegionProvider region;
    private final Clock clock;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    @Inject
    public S3PictureAddresses(
            Settings settings, AwsCredentialsProvider credentials, AwsRegionProvider region, Clock clock) {
        this.settings = settings;
        this.credentials = credentials;
        this.region = region;
        this.clock = clock;
    }

    @Override
    public String until(Picture.Copy copy, Instant expiresAt) {
        var url = URI.create(settings.uploadsUrl() + "/" + copy.key());
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(url)
                .protocol(SCHEME_SIGNED)
                .build();
        // The signature has whole seconds: counted from the one that has begun, none is lost.
        var life = Duration.between(clock.instant().truncatedTo(ChronoUnit.SECONDS), expiresAt);
        var signed = signer.sign(sign -> sign.identity(credentials.resolveCredentials())
                .request(request)
                .putProperty(AwsV4HttpSigner.REGION_NAME, region.getRegion().id())
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofSeconds(life.toSeconds()))
                .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                // Of S3 alone a path is signed as it is.
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                .putProperty(HttpSigner.SIGNING_CLOCK, clock));
        return signed.request().toBuilder()
                .protocol(url.getScheme())
                .build()
                .getUri()
                .toString();
    }
}
