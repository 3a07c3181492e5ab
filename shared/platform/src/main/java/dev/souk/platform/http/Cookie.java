package dev.souk.platform.http;

import java.time.Duration;

/**
 * A cookie that only our own origin gets back and no script can read: {@code HttpOnly; Secure; SameSite=Strict}.
 *
 * @param name with the prefix {@code __Host-}, so that no other host of the domain can set it; the path is then {@code /}
 * @param value without blanks, quotes, commas and semicolons
 * @param maxAge for how long; zero takes the cookie away
 */
public record Cookie(String name, String value, Duration maxAge) {
    public Cookie {
        if (!name.startsWith("__Host-")) {
            throw new IllegalArgumentException("A cookie's name starts with __Host-: " + name);
        }
        if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\')) {
            throw new IllegalArgumentException("The value of " + name + " cannot stand in a cookie");
        }
    }

    /** The cookie that takes away whatever has this name. */
    public static Cookie gone(String name) {
        return new Cookie(name, "", Duration.ZERO);
    }

    String text() {
        return name + "=" + value + "; Max-Age=" + maxAge.toSeconds() + "; Path=/; HttpOnly; Secure; SameSite=Strict";
    }
}
