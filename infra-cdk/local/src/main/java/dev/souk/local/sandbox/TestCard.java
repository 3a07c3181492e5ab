package dev.souk.local.sandbox;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cards that the played providers know, by their numbers; each behaves in one known way. */
public enum TestCard {
    SUCCEEDS("4242424242424242"),
    DECLINED("4000000000000002"),
    INSUFFICIENT_FUNDS("4000000000009995"),
    NEEDS_CONFIRMATION("4000002500003155"),
    /** The money is taken, but the answer never comes: the webhook tells. */
    ANSWER_LOST("4000000000000341"),
    /** Its events come twice, and an older one after a newer one. */
    EVENTS_OUT_OF_ORDER("4000000000006975"),
    /** The money is taken, and no event ever tells of it. */
    EVENTS_NEVER("4000000000000358");

    private static final Pattern EXPIRY = Pattern.compile("(0[1-9]|1[0-2]) ?/ ?([0-9]{2})");
    private final String number;

    TestCard(String number) {
        this.number = number;
    }

    /** The card of that number, whatever its spaces; empty for a number that is none of these. */
    public static Optional<TestCard> of(String number) {
        var digits = number.replaceAll("[ -]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    /** Whether {@code MM/YY} lies before this month; a text that is no such date is expired. */
    public static boolean isExpired(String expiry, YearMonth now) {
        var match = EXPIRY.matcher(expiry.trim());
        return !match.matches()
                || YearMonth.of(2000 + Integer.parseInt(match.group(2)), Integer.parseInt(match.group(1)))
                        .isBefore(now);
    }
}
