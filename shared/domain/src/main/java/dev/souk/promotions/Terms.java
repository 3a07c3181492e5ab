package dev.souk.promotions;

import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a promotion holds.
 *
 * @param code whether the shopper has to name it
 * @param from its first moment; empty for always
 * @param until the first moment after it; empty for ever
 * @param minimum what the goods that it is about have to cost, before any discount
 * @param firstOrder whether it is for members who have not bought yet
 * @param uses how many orders may have it in all; empty for any number
 * @param usesPerShopper how many orders of one shopper may have it
 */
public record Terms(
        boolean code,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Money> minimum,
        boolean firstOrder,
        OptionalInt uses,
        OptionalInt usesPerShopper) {
    /** Always, for everybody. */
    public static final Terms ALWAYS = new Terms(
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            OptionalInt.empty(),
            OptionalInt.empty());

    public Terms {
        if (uses.orElse(1) < 1 || usesPerShopper.orElse(1) < 1) {
            throw new IllegalArgumentException("A limit of uses is at least 1");
        }
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("It has to begin before it ends");
        }
    }

    /** The same, the minimum in the currency to which the rate is. */
    Terms at(ExchangeRate rate) {
        return new Terms(code, from, until, minimum.map(rate::convert), firstOrder, uses, usesPerShopper);
    }
}
