package dev.souk.local.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     * @param functions what runs at the edge itself
     */
    public record Behaviour(
            String pathPattern,
            Origin origin,
            List<String> allowedMethods,
            Map<String, ResponseHeader> responseHeaders,
            Set<EdgeFunction> functions) {}

    /** A function at the edge, by what it does: no JavaScript runs here. */
    public enum EdgeFunction {
        /** A path that names no file serves the root object. */
        SINGLE_PAGE_FALLBACK,
        /** Of {@code /p/mug/whatever} the kind and the id count: it serves {@code /api/pages/p/mug}. */
        PAGE_ADDRESS,
        /** The status of a page is what its metadata says. */
        PAGE_STATUS;

        /** The function whose comment this is. */
        static Optional<EdgeFunction> of(String comment) {
            return Arrays.stream(values())
                    .filter(function -> function.name()
                            .equals(comment.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .findFirst();
        }
    }

    /** Where an edge gets what it serves. */
    public sealed interface Origin {
        record Gateway() implements Origin {}

        /** The WebSocket API. */
        record Sockets() implements Origin {}

        record Bucket(String bucketName) implements Origin {}

        /**
         * Two of them.
         *
         * @param instead whom to ask where the bucket has no such file
         */
        record Either(Bucket bucket, Origin instead) implements Origin {}
    }

    /** A header that a response-headers policy adds; without {@code override} only where the origin sends none. */
    public record ResponseHeader(String value, boolean override) {}
}
