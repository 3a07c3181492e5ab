package dev.souk.local.buckets;

import dev.souk.local.buckets.ObjectChange.Kind;
import io.vertx.core.MultiMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request to S3 would change, read from its head. Buckets are in the path, as the SDK writes them for an address
 * that is no domain.
 *
 * @param key decoded; empty where the request is about a bucket
 * @param parameters names of the query's parameters
 */
record S3Request(String method, String bucket, String key, Set<String> parameters, MultiMap headers, String source) {
    /** Requests about something beside the object itself, or about a part of it. */
    private static final Set<String> NO_OBJECT =
            Set.of("acl", "tagging", "retention", "legal-hold", "partNumber", "uploads", "torrent");

    static S3Request of(String method, String path, String query, MultiMap headers, String source) {
        var parts = path.substring(1).split("/", 2);
        var names = Stream.of(query.split("&"))
                .map(parameter -> parameter.split("=", 2)[0])
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return new S3Request(
                method, decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "", names, headers, source);
    }

    /** What the head alone says will change; empty where nothing does, or where only the body says what. */
    Optional<ObjectChange> change() {
        if (key.isEmpty() || parameters.stream().anyMatch(NO_OBJECT::contains)) {
            return Optional.empty();
        }
        return switch (method) {
            case "PUT" -> Optional.of(change(headers.contains("x-amz-copy-source") ? Kind.COPY : Kind.PUT, key));
            case "POST" ->
                parameters.contains("uploadId") ? Optional.of(change(Kind.MULTIPART, key)) : Optional.empty();
            case "DELETE" ->
                // With an upload id it ends an upload, and no object goes.
                parameters.contains("uploadId") ? Optional.empty() : Optional.of(change(Kind.DELETE, key));
            default -> Optional.empty();
        };
    }

    /** The boundary of a form that a browser posts to a bucket. */
    Optional<String> formBoundary() {
        var type = Optional.ofNullable(headers.get("content-type")).orElse("");
        var at = type.indexOf("boundary=");
        return method.equals("POST") && key.isEmpty() && type.startsWith("multipart/form-data") && at >= 0
                ? Optional.of(type.substring(at + "boundary=".length())
                        .split(";", 2)[0]
                        .replace("\"", ""))
                : Optional.empty();
    }

    /** Whether the body lists keys to delete. */
    boolean deletesMany() {
        return method.equals("POST") && key.isEmpty() && parameters.contains("delete");
    }

    ObjectChange change(Kind kind, String ofKey) {
        return new ObjectChange(kind, bucket, ofKey, source);
    }

    /** Only percent signs are decoded: in a path a plus is a plus. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
