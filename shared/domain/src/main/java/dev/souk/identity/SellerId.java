package dev.souk.identity;

/**
 * A seller, whose products, prices and money are their own.
 *
 * @param value 1 to 64 letters, digits, '-' or '_'
 */
public record SellerId(String value) {
    public SellerId {
        Identifier.checked("seller id", value);
    }

    /** The shop that a member runs, or wants to run. */
    public static SellerId ownOf(MemberId member) {
        return new SellerId(member.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
