package dev.souk.functions.notifications;

/**
 * A mail, ready to be sent.
 *
 * @param html a whole page, everything in it escaped
 * @param text the same for readers without HTML
 */
record Mail(String subject, String html, String text) {}
