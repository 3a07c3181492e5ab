package dev.souk.orders;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an order: who placed it under which key, hashed. The same intention sent twice is therefore the same order, for
 * as long as the order exists, with nothing else to remember.
 *
 * @param value 26 characters of 0-9 and a-v
 */
public record OrderId(String value) {
    private static final int LENGTH = 26;
    private static final Pattern FORM = Pattern.compile("[0-9a-v]{26}");
    /** Without the letters that are taken for digits or make words. */
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern NUMBER = Pattern.compile("[" + CROCKFORD + "]{10}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]+");

    public OrderId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("An order's id is 26 characters of 0-9 and a-v");
        }
    }

    /** Whether this text has the form of an order's id. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * The id of what this buyer places under this key.
     *
     * @param idempotencyKey the caller's own name for the intention
     */
    public static OrderId of(Buyer buyer, String idempotencyKey) {
        var hash = new BigInteger(1, Digest.of(List.of("order", buyer.key(), idempotencyKey))).toString(32);
        return new OrderId("0".repeat(LENGTH - hash.length()) + hash);
    }

    /** The number that a person reads out on the telephone: ten characters in two groups, taken from the id. */
    public String number() {
        var bits = new BigInteger(value, 32);
        var number = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            number.append(CROCKFORD.charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        return number.insert(5, '-').toString();
    }

    /**
     * The number that somebody typed, as {@link #number} writes it: letters that are taken for digits are those digits.
     *
     * @return empty where it is no number of an order
     */
    public static Optional<String> numberIn(String typed) {
        var plain = SEPARATORS
                .matcher(typed.toUpperCase(Locale.ROOT))
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Optional.of(plain)
                .filter(number -> NUMBER.matcher(number).matches())
                .map(number -> number.substring(0, 5) + "-" + number.substring(5));
    }

    @Override
    public String toString() {
        return value;
    }
}
