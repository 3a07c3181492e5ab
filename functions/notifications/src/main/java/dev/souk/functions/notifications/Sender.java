package dev.souk.functions.notifications;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Whom a mail is from, as a header says it. */
final class Sender {
    private Sender() {}

    /**
     * A name and an address in one (RFC 5322); what is not ASCII is encoded (RFC 2047), since SES takes nothing else.
     *
     * @param name at most 40 characters without line ends, which the app's settings hold
     */
    static String of(String name, String address) {
        return word(name) + " <" + address + ">";
    }

    private static String word(String name) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
            return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
