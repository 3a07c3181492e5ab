package dev.souk.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What CloudFront does in front of everything.
 *
 * @param domain the distribution's domain as the template resolves it
 * @param defaultRootObject what {@code /} serves from a bucket
 * @param behaviours in the order in which they are tried; the last takes all
 */
public record LocalEdge(String domain, String defaultRootObject, List<Behaviour> behaviours) {

    /** Where a path goes, and what its responses carry. */
    public record Behaviour(
            String pathPattern,
            Origin origin,
            List<String> allowedMethods,
            Map<String, ResponseHeader> responseHeaders,
            Optional<CacheTimes> cache,
            boolean singlePageFallback) {}

    /** Where an edge gets what it serves. */
    public sealed interface Origin {
        record Gateway() implements Origin {}

        record Bucket(String bucketName) implements Origin {}
    }

    /** A header that a response-headers policy adds; without {@code override} only where the origin sends none. */
    public record ResponseHeader(String value, boolean override) {}

    /** Seconds for which the edge keeps a response that says nothing, at least and at most. */
    public record CacheTimes(long defaultSeconds, long minSeconds, long maxSeconds) {}
}
