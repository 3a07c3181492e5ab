package dev.souk.local.mail;

import dev.souk.local.template.LocalMail.Identity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may send.
 *
 * @param identities verified ones; a domain stands for every address in it
 */
record Senders(List<Identity> identities) {

    /** The identity by which this address may send: its own before its domain's. */
    Optional<Identity> of(String address) {
        var wanted = address.toLowerCase(Locale.ROOT);
        return identities.stream()
                .filter(identity -> {
                    var name = identity.name().toLowerCase(Locale.ROOT);
                    return wanted.equals(name) || wanted.endsWith("@" + name);
                })
                .max(Comparator.comparingInt(identity -> identity.name().length()));
    }

    List<String> names() {
        return identities.stream().map(Identity::name).toList();
    }

    /** The bare address of {@code Name <address>}. */
    static String bare(String mailbox) {
        var open = mailbox.lastIndexOf('<');
        var close = mailbox.lastIndexOf('>');
        return (open >= 0 && close > open ? mailbox.substring(open + 1, close) : mailbox).trim();
    }
}
