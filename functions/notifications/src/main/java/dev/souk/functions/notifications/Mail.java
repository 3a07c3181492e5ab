package dev.souk.functions.notifications;

import java.net.URI;
import java.util.Optional;

/**
 * A mail, ready to be sent.
 *
 * @param html a whole page, everything in it escaped
 * @param text the same for readers without HTML
 * @param unsubscribe where a mail program posts to for whoever wants no more of its kind; empty for a mail that is always sent
 */
record Mail(String subject, String html, String text, Optional<URI> unsubscribe) {
    /** A mail that is always sent. */
    Mail(String subject, String html, String text) {
        this(subject, html, text, Optional.empty());
    }
}
