package dev.souk.platform.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer. Immutable: each {@code with} answers another one. Bodies are {@code @Json} records. */
public final class Response {
    private final int status;
    private final Map<String, String> headers;
    private final List<String> cookies;
    private final Optional<Object> body;

    private Response(int status, Map<String, String> headers, List<String> cookies, Optional<Object> body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.cookies = List.copyOf(cookies);
        this.body = body;
    }

    private static Response of(int status, Optional<Object> body) {
        return new Response(status, Map.of(), List.of(), body);
    }

    /** 200 with a body. */
    public static Response ok(Object body) {
        return of(200, Optional.of(body));
    }

    /**
     * A page for people: whatever its status, it is what is to be read.
     *
     * @param status of what was asked for
     */
    public static Response page(int status, String html) {
        return of(status, Optional.of(new WrittenPage(html)));
    }

    /**
     * 201 with a body.
     *
     * @param location path of what was created
     */
    public static Response created(String location, Object body) {
        return of(201, Optional.of(body)).withHeader("Location", location);
    }

    /** 202 with a body. */
    public static Response accepted(Object body) {
        return of(202, Optional.of(body));
    }

    /** 202 without a body. */
    public static Response accepted() {
        return of(202, Optional.empty());
    }

    /** 204. */
    public static Response noContent() {
        return of(204, Optional.empty());
    }

    /**
     * 304: what the caller has is still right.
     *
     * @param etag as in {@link #withETag}
     */
    public static Response notModified(String etag) {
        return of(304, Optional.empty()).withETag(etag);
    }

    /** A refusal. */
    public static Response problem(Problem problem) {
        return of(problem.status(), Optional.of(problem));
    }

    /** An answer as it was kept. */
    static Response kept(int status, Map<String, String> headers, List<String> cookies, Optional<WrittenBody> body) {
        return new Response(status, headers, cookies, body.map(Object.class::cast));
    }

    /** This answer with a header in place of whatever it had of that name. */
    public Response withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new Response(status, more, cookies, body);
    }

    /** This answer with one more cookie. */
    public Response withCookie(Cookie cookie) {
        var more = new ArrayList<>(cookies);
        more.add(cookie.text());
        return new Response(status, headers, more, body);
    }

    /**
     * This answer with a strong validator. The pipeline turns a 200 of a read into a 304 where the caller sent this very
     * ETag as {@code If-None-Match}.
     *
     * @param version anything that changes with the thing; the quotes are added here
     */
    public Response withETag(String version) {
        return withHeader("ETag", ETags.quoted(version));
    }

    /** This answer, marked as the one that an earlier call with the same key got. */
    public Response replayed() {
        return withHeader("Idempotent-Replayed", "true");
    }

    /** This answer with the seconds after which the caller may try again. */
    public Response withRetryAfter(long seconds) {
        return withHeader("Retry-After", Long.toString(Math.max(1, seconds)));
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** A header, its name in any case. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** {@code Set-Cookie} values. */
    public List<String> cookies() {
        return cookies;
    }

    /** The body: a {@code @Json} record, a {@link Problem}, a page, or nothing. */
    public Optional<Object> body() {
        return body;
    }
}
