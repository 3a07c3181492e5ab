package dev.souk.local.mail;

import java.util.List;
import java.util.Locale;

/**
 * Who may send.
 *
 * @param identities verified addresses and domains; a domain stands for every address in it
 */
record Senders(List<String> identities) {

    boolean mayUse(String address) {
        var wanted = address.toLowerCase(Locale.ROOT);
        return identities.stream()
                .map(identity -> identity.toLowerCase(Locale.ROOT))
                .anyMatch(identity -> wanted.equals(identity) || wanted.endsWith("@" + identity));
    }

    /** The bare address of {@code Name <address>}. */
    static String bare(String mailbox) {
        var open = mailbox.lastIndexOf('<');
        var close = mailbox.lastIndexOf('>');
        return (open >= 0 && close > open ? mailbox.substring(open + 1, close) : mailbox).trim();
    }
}
