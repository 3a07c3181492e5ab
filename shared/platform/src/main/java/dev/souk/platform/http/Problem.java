package dev.souk.platform.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal as RFC 9457 writes it. Immutable: each {@code with} answers another problem.
 *
 * @param slug stable name of the kind of problem; its type is {@code /problems/<slug>}
 * @param status HTTP status
 * @param title what kind of problem it is, the same each time
 * @param detail what is wrong this time and what to do
 * @param errors what is wrong with single fields
 * @param members further members: text, numbers, booleans, {@code @Json} records, and lists and maps of these
 */
public record Problem(
        String slug, int status, String title, String detail, List<FieldError> errors, Map<String, Object> members) {

    public Problem {
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
    }

    private static Problem of(String slug, int status, String title, String detail) {
        return new Problem(slug, status, title, detail, List.of(), Map.of());
    }

    /** 400: fields of the request break the contract. */
    public static Problem invalid(List<FieldError> errors) {
        var detail =
                errors.size() == 1 ? "One field needs another value." : errors.size() + " fields need other values.";
        return of("invalid-request", 400, "The request is not valid", detail).withErrors(errors);
    }

    /** 400: {@code cursor} in the query comes from no page of the list that was asked for. */
    public static Problem unknownCursor() {
        return invalid(List.of(new FieldError(
                "cursor", "Is not a cursor of this list. Take nextCursor of its page before, or leave it out.")));
    }

    /** 400 for a reason of the caller's own. */
    public static Problem badRequest(String slug, String detail) {
        return of(slug, 400, "The request is not valid", detail);
    }

    /** 401: a token is needed, or the one that was sent is not valid. */
    public static Problem unauthorised(String detail) {
        return of("unauthorised", 401, "Sign in first", detail);
    }

    /** 401 for a reason of the caller's own, such as a wrong password. */
    public static Problem unauthorised(String slug, String detail) {
        return of(slug, 401, "Not signed in", detail);
    }

    /** 403: whoever calls may not do this. */
    public static Problem forbidden(String detail) {
        return of("forbidden", 403, "Not allowed", detail);
    }

    /** 404: there is no such thing, or none that the caller may know of. */
    public static Problem notFound(String detail) {
        return of("not-found", 404, "Not found", detail);
    }

    /** 409: the state of things does not allow it; the slug says why. */
    public static Problem conflict(String slug, String detail) {
        return of(slug, 409, "Not possible as things stand", detail);
    }

    /** 410: there was such a thing, and its time is over; the slug says what to do. */
    public static Problem gone(String slug, String detail) {
        return of(slug, 410, "No longer there", detail);
    }

    /** 412: somebody changed the thing since the caller read it. */
    public static Problem preconditionFailed(String detail) {
        return of("changed-meanwhile", 412, "Changed meanwhile", detail);
    }

    /** 413: the body is larger than is taken. */
    public static Problem tooLarge(String detail) {
        return of("too-large", 413, "Too large", detail);
    }

    /** 415: the body is not JSON. */
    public static Problem unsupportedMediaType(String detail) {
        return of("unsupported-media-type", 415, "Unsupported media type", detail);
    }

    /** 422: well-formed, and refused for a reason that the slug names. */
    public static Problem unprocessable(String slug, String detail) {
        return of(slug, 422, "Not acceptable as it is", detail);
    }

    /** 429: too many calls; say with {@code Retry-After} when to try again. */
    public static Problem tooMany(String detail) {
        return of("too-many-requests", 429, "Too many requests", detail);
    }

    /** 500: a fault of ours. The detail says nothing of its cause. */
    public static Problem fault(String detail) {
        return of("internal-error", 500, "Something went wrong on our side", detail);
    }

    /** 502: a system that we depend on answered what we cannot use; nothing the caller sent is at fault. */
    public static Problem badGateway(String slug, String detail) {
        return of(slug, 502, "A system that we depend on failed", detail);
    }

    /** 503: busy; say with {@code Retry-After} when to try again. */
    public static Problem unavailable(String detail) {
        return of("unavailable", 503, "Busy", detail);
    }

    public Problem withErrors(List<FieldError> errors) {
        return new Problem(slug, status, title, detail, errors, members);
    }

    /** This problem with one more field error. */
    public Problem withError(String pointer, String detail) {
        var more = new java.util.ArrayList<>(errors);
        more.add(new FieldError(pointer, detail));
        return withErrors(more);
    }

    /** This problem with a further member. */
    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(slug, status, title, detail, errors, more);
    }

    /** The problem's stable type. */
    public String type() {
        return "/problems/" + slug;
    }
}
