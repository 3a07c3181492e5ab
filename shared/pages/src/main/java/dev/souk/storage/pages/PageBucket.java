package dev.souk.storage.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.platform.settings.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Texts in the bucket that the edge serves pages from. */
record PageBucket(S3Client s3, Settings settings) {
    /**
     * Asked for anew by browsers, which an ETag makes cheap; kept by the edge for a minute, and while it asks for the next one.
     */
    private static final String KEPT = "public, max-age=0, s-maxage=60, stale-while-revalidate=600";

    /** Somebody else was first, or is at it; and to replace what is not there is none of these to S3. */
    private static final Set<Integer> OVERTAKEN = Set.of(404, 409, 412);

    /**
     * A text to be kept.
     *
     * @param type as HTTP says it
     * @param noted what is known of it without reading it; ASCII
     */
    record Text(String content, String type, Map<String, String> noted) {}

    /** What was noted of a text, and its tag. */
    record Noted(String tag, Map<String, String> noted) {}

    /** A text with its tag. */
    record Found(String tag, String content) {}

    Optional<Noted> head(String key) {
        try {
            var head = s3.headObject(request -> request.bucket(name()).key(key));
            return Optional.of(new Noted(head.eTag(), head.metadata()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    Optional<Found> get(String key) {
        try {
            var object = s3.getObjectAsBytes(request -> request.bucket(name()).key(key));
            return Optional.of(new Found(object.response().eTag(), object.asUtf8String()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /**
     * Puts a text in the place of the one that was there.
     *
     * @param before its tag; empty where there was none
     * @return false where another one is there
     */
    boolean put(String key, Text text, Optional<String> before) {
        try {
            s3.putObject(
                    put -> {
                        put.bucket(name())
                                .key(key)
                                .contentType(text.type())
                                .cacheControl(KEPT)
                                .metadata(text.noted());
                        before.ifPresentOrElse(put::ifMatch, () -> put.ifNoneMatch("*"));
                    },
                    RequestBody.fromBytes(text.content().getBytes(UTF_8)));
            return true;
        } catch (S3Exception e) {
            if (OVERTAKEN.contains(e.statusCode())) {
                return overtakenByItself(e, key, text);
            }
            throw e;
        }
    }

    /** Whether a try before the last took effect and its answer was lost: then it is this very text that stands in the way. */
    private boolean overtakenByItself(S3Exception refusal, String key, Text text) {
        return refusal.numAttempts() > 1
                && get(key).filter(found -> found.content().equals(text.content()))
                        .isPresent();
    }

    String name() {
        return settings.pagesBucket();
    }
}
