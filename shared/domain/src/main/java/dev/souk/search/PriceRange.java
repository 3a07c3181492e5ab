package dev.souk.search;

import dev.souk.money.ExchangeRate;
import java.util.Optional;

/**
 * What found products may cost, and in which currency their prices are compared and counted. In another than the shop's own a
 * product costs what its seller named, or else its own price at the rate.
 *
 * @param rate from the shop's own currency to that one; {@link ExchangeRate#none} for the shop's own
 * @param least the least that the cheapest variant costs, in minor units of the currency that it is changed to
 * @param most the most that it costs
 */
public record PriceRange(ExchangeRate rate, Optional<Long> least, Optional<Long> most) {
    /** Whatever it costs. */
    public static PriceRange any(ExchangeRate rate) {
        return new PriceRange(rate, Optional.empty(), Optional.empty());
    }

    /** One that has both ends. */
    public static PriceRange between(ExchangeRate rate, long least, long most) {
        return new PriceRange(rate, Optional.of(least), Optional.of(most));
    }

    /** Whether everything is in it. */
    public boolean isOpen() {
        return least.isEmpty() && most.isEmpty();
    }
}
