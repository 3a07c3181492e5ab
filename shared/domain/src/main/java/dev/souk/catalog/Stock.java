package dev.souk.catalog;

import java.util.OptionalLong;

/**
 * How much there is of one variant.
 *
 * @param available pieces on the shelf that no order holds; never negative
 * @param counted what the seller counted last; empty where nobody did
 */
public record Stock(long available, OptionalLong counted) {
    /** Of a variant that was never counted. */
    public static final Stock NONE = new Stock(0, OptionalLong.empty());

    public Stock {
        if (available < 0) {
            throw new IllegalArgumentException("There cannot be fewer than no pieces: " + available);
        }
    }

    /** The stock of a seller who counted so many, before any order. */
    public static Stock counted(long pieces) {
        return new Stock(pieces, OptionalLong.of(pieces));
    }
}
