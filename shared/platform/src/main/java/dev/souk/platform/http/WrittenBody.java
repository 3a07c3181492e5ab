package dev.souk.platform.http;

/**
 * A body that is JSON text already: an answer that was kept.
 *
 * @param json the text as it was first sent
 */
record WrittenBody(String json) {}
