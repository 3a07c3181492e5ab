package dev.souk.pricing;

import dev.souk.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * So many of a variant.
 *
 * @param quantity at least 1
 * @param seenPrices the prices of one piece that the shopper was shown; empty where nobody says
 */
public record WantedLine(VariantRef variant, int quantity, Set<Money> seenPrices) {
    public WantedLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("A line wants at least one piece, not " + quantity);
        }
        seenPrices = Set.copyOf(seenPrices);
    }

    public static WantedLine of(VariantRef variant, int quantity, Optional<Money> seenPrice) {
        return new WantedLine(variant, quantity, seenPrice.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * One line a variant, in the order in which each came first: a transaction takes a stock item once, and two lines
     * must not each be told that the same last piece is there.
     */
    public static List<WantedLine> merged(List<WantedLine> lines) {
        var merged = new LinkedHashMap<VariantRef, WantedLine>();
        lines.forEach(line -> merged.merge(line.variant(), line, WantedLine::plus));
        return new ArrayList<>(merged.values());
    }

    private WantedLine plus(WantedLine more) {
        return new WantedLine(
                variant,
                Math.addExact(quantity, more.quantity),
                Stream.concat(seenPrices.stream(), more.seenPrices.stream()).collect(Collectors.toUnmodifiableSet()));
    }
}
