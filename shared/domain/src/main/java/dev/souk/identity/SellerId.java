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

    @Override
    public String toString() {
        return value;
    }
}
