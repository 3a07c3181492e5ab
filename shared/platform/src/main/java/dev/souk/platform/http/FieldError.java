package dev.souk.platform.http;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body, or the name of a header, path or query parameter
 * @param detail what is wrong and what would be right
 */
public record FieldError(String pointer, String detail) {}
