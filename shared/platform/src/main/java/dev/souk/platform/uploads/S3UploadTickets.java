package dev.souk.platform.uploads;

import dev.souk.platform.settings.Settings;
import dev.souk.uploads.UploadKey;
import dev.souk.uploads.UploadTickets;
import io.avaje.jsonb.Jsonb;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

/**
 * Forms that S3 takes in the name of the function that made them, so the function has to be allowed to put such an object.
 * Key, type and size each have one value only: what the form says otherwise, S3 refuses.
 */
@Singleton
public class S3UploadTickets implements UploadTickets {
    private final Settings settings;
    private final AwsCredentialsProvider credentials;
    private final AwsRegionProvider region;
    private final Jsonb jsonb;
    private final Clock clock;

    @Inject
    public S3UploadTickets(
            Settings settings, AwsCredentialsProvider credentials, AwsRegionProvider region, Jsonb jsonb, Clock clock) {
        this.settings = settings;
        this.credentials = credentials;
        this.region = region;
        this.jsonb = jsonb;
        this.clock = clock;
    }

    @Override
    public Ticket issue(UploadKey key, String contentType, long bytes, Instant expiresAt) {
        var with = credentials.resolveCredentials();
        var signature = new PostSignature(
                with.accessKeyId(), with.secretAccessKey(), region.getRegion().id(), clock.instant());
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", key.text());
        fields.put("Content-Type", contentType);
        fields.put("x-amz-algorithm", PostSignature.ALGORITHM);
        fields.put("x-amz-credential", signature.credential());
        fields.put("x-amz-date", signature.date());
        addSession(fields, with);
        var policy = policy(fields, bytes, expiresAt);
        fields.put("policy", policy);
        fields.put("x-amz-signature", signature.of(policy));
        return new Ticket(settings.uploadsUrl(), fields);
    }

    /** A role's keys are lent: they count together with their token only. */
    private static void addSession(Map<String, String> fields, AwsCredentials credentials) {
        if (credentials instanceof AwsSessionCredentials session) {
            fields.put("x-amz-security-token", session.sessionToken());
        }
    }

    private String policy(Map<String, String> fields, long bytes, Instant expiresAt) {
        var conditions = new ArrayList<Object>();
        conditions.add(Map.of("bucket", settings.uploadsBucket()));
        fields.forEach((name, value) -> conditions.add(Map.of(name, value)));
        conditions.add(List.of("content-length-range", bytes, bytes));
        var policy =
                Map.of("expiration", expiresAt.truncatedTo(ChronoUnit.SECONDS).toString(), "conditions", conditions);
        return Base64.getEncoder()
                .encodeToString(jsonb.type(Object.class).toJson(policy).getBytes(StandardCharsets.UTF_8));
    }
}
