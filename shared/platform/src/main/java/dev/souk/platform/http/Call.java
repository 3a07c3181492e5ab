package dev.souk.platform.http;

import java.util.Map;
import java.util.Optional;

/**
 * What came over the wire, before anything is known about it.
 *
 * @param headers by name in small letters
 * @param body decoded; empty where none was sent
 * @param correlationId the gateway's request id
 * @param sourceAddress the caller's IP address
 * @param claims what the gateway's authoriser found in the token; empty where it was not asked
 */
record Call(
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, String> cookies,
        String body,
        String correlationId,
        String sourceAddress,
        Map<String, String> claims) {

    /** About how much came, in bytes. */
    long size() {
        return body.length()
                + (long) headers.entrySet().stream()
                        .mapToInt(header ->
                                header.getKey().length() + header.getValue().length())
                        .sum();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }
}
