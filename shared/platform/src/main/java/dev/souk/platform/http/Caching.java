package dev.souk.platform.http;

import dev.souk.contract.Operation;

/** What caches between us and the caller may do with an answer. */
final class Caching {
    private Caching() {}

    /** The answer with its operation's {@code Cache-Control}, or 304 where the caller has it already. */
    static Response applied(Operation operation, Call call, Response response) {
        if (response.status() >= 300) {
            return never(response);
        }
        var cacheable = operation.cacheable();
        if (cacheable.isEmpty()) {
            return unchanged(operation, call, never(response));
        }
        var control = "public, max-age=" + cacheable.get().maxAgeSeconds() + ", stale-while-revalidate="
                + cacheable.get().staleWhileRevalidateSeconds();
        return unchanged(operation, call, response.withHeader("Cache-Control", control));
    }

    /** The answer, for nobody to keep. */
    static Response never(Response response) {
        return response.withHeader("Cache-Control", "no-store");
    }

    private static Response unchanged(Operation operation, Call call, Response response) {
        var etag = response.header("ETag");
        var known = call.header("If-None-Match");
        if (!operation.method().equals("GET") || etag.isEmpty() || known.isEmpty() || response.status() != 200) {
            return response;
        }
        if (!ETags.matches(known.get(), etag.get())) {
            return response;
        }
        var notModified = Response.notModified(etag.get());
        return response.header("Cache-Control")
                .map(control -> notModified.withHeader("Cache-Control", control))
                .orElse(notModified);
    }
}
