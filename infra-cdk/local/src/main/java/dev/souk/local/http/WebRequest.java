package dev.souk.local.http;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param method in capitals
 * @param path raw: still encoded, without the query
 * @param query raw: without the question mark; empty where there is none
 * @param headers by name in lower case, values in the order in which they came
 * @param remoteAddress the caller's IP address
 */
public record WebRequest(
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        Buffer body,
        String remoteAddress) {

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
