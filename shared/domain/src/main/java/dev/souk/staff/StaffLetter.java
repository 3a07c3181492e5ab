package dev.souk.staff;

import dev.souk.identity.SellerId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A letter of invitation to a place among the staff of a shop.
 *
 * @param round which one it is, from 1
 */
public record StaffLetter(SellerId shop, String staffId, int round) {
    private static final Pattern ID_AND_ROUND = Pattern.compile("([0-9A-Za-z_-]{1,64})\\.([0-9]{1,6})");

    /** Place and round as one text: what tells a shop's letters apart. */
    public String which() {
        return staffId + "." + round;
    }

    /** The letter of a shop that {@link #which} tells; empty where the text is none. */
    public static Optional<StaffLetter> of(SellerId shop, String which) {
        var parts = ID_AND_ROUND.matcher(which);
        return parts.matches()
                ? Optional.of(new StaffLetter(shop, parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}
