package dev.souk.local.template;

import java.util.List;
import java.util.Map;

/**
 * What CloudFront does in front of everything.
 *
 * @param domain the distribution's domain as the template resolves it
 * @param defaultRootObject what {@code /} serves from a bucket
 * @param behaviours in the order in which they are tried; the last takes all
 */
public record LocalEdge(String domain, String defaultRootObject, List<Behaviour> behaviours) {

    /**
     * Where a path goes, and what its responses carry. The edge's cache is not carried out: a change is seen at once.
     *
     * @param pathPattern as CloudFront matches it: {@code *} for any characters, {@code ?} for one
     * @param responseHeaders by name in lower case
     * @param singlePageFallback whether a path that names no file serves the root object
     */
    public record Behaviour(
            String pathPattern,
            Origin origin,
            List<String> allowedMethods,
            Map<String, ResponseHeader> responseHeaders,
            boolean singlePageFallback) {}

    /** Where an edge gets what it serves. */
    public sealed interface Origin {
        record Gateway() implements Origin {}

        /** The WebSocket API. */
        record Sockets() implements Origin {}

        record Bucket(String bucketName) implements Origin {}
    }

    /** A header that a response-headers policy adds; without {@code override} only where the origin sends none. */
    public record ResponseHeader(String value, boolean override) {}
}
