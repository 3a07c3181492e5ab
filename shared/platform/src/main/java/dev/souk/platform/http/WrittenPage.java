package dev.souk.platform.http;

/**
 * A body that is a page for people.
 *
 * @param html all of it
 */
record WrittenPage(String html) {}
