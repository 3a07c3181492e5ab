package dev.souk.idempotency;

/**
 * The name of one intention. The same key of another caller, or sent to another operation, is another intention.
 *
 * @param operation the operation that was called
 * @param caller who called: a member's id, or an address for a guest
 * @param key what the caller sent as {@code Idempotency-Key}, at most 255 characters
 */
public record RequestKey(String operation, String caller, String key) {}
