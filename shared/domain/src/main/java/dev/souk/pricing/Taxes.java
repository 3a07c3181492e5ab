package dev.souk.pricing;

import dev.souk.catalog.TaxClass;
import java.util.Map;

/**
 * The taxes of one destination on one day.
 *
 * @param rates one for each class; all of them are included in prices, or none is
 */
record Taxes(Map<TaxClass, TaxRate> rates) {
    Taxes {
        rates = Map.copyOf(rates);
    }

    TaxRate on(TaxClass taxClass) {
        var rate = rates.get(taxClass);
        if (rate == null) {
            throw new IllegalStateException("No rate of " + taxClass);
        }
        return rate;
    }

    /** Whether prices contain the tax; else it comes on top of them. */
    boolean included() {
        return on(TaxClass.STANDARD).included();
    }
}
