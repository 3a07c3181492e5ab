package dev.souk.bench.idle;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Units of a month in which nobody comes, by their name in the price book. */
final class Idle {
    /** Days of a month, for what happens by the clock; AWS's own examples take thirty. */
    static final int DAYS = 30;

    static final int HOURS = DAYS * 24;

    private final Map<String, BigDecimal> units = new TreeMap<>();

    void add(String price, double amount) {
        units.merge(price, BigDecimal.valueOf(amount), BigDecimal::add);
    }

    Map<String, BigDecimal> units() {
        return Collections.unmodifiableMap(units);
    }
}
