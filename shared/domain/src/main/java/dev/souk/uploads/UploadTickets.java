package dev.souk.uploads;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Makes leave to send one file, which whoever keeps the files enforces. */
@FunctionalInterface
public interface UploadTickets {
    /** Long enough for 100 MB over a slow line to have begun; S3 looks at it when the form comes, not when it ends. */
    Duration LIFE = Duration.ofMinutes(10);

    /**
     * A form to post.
     *
     * @param url where to
     * @param fields what the form has before the file, in the order given
     */
    record Ticket(String url, Map<String, String> fields) {}

    /**
     * Leave to send exactly this.
     *
     * @param contentType the file's media type
     * @param bytes its size, which is neither more nor less
     * @param expiresAt from then on the form is not taken
     */
    Ticket issue(UploadKey key, String contentType, long bytes, Instant expiresAt);
}
