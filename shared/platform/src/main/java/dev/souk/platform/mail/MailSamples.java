package dev.souk.platform.mail;

import java.util.List;
import java.util.Locale;

/**
 * One mail of each kind that a module sends, written from sample data by what writes the real ones: to look at before a
 * shopper does. A module that sends mail offers it to {@link java.util.ServiceLoader}.
 */
public interface MailSamples {
    /**
     * A mail as it would be sent.
     *
     * @param name of its kind, such as {@code expiry-warned}; unique, and fit for a URL's path
     */
    record Sample(String name, String to, String subject, String html, String text) {}

    /**
     * All kinds, in the order of an order's life.
     *
     * @param language one that mails can be written in
     */
    List<Sample> all(Locale language);
}
