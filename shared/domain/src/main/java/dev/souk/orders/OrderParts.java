package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.pricing.PricedLine;
import dev.souk.pricing.Shipment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some of an order.
 *
 * @param pieces of each line that is among it, by the line's place in the order; each at least 1
 * @param parcels the sellers whose shipping is among it
 */
public record OrderParts(Map<Integer, Integer> pieces, Set<SellerId> parcels) {
    public static final OrderParts NOTHING = new OrderParts(Map.of(), Set.of());

    public OrderParts {
        pieces = Map.copyOf(pieces);
        parcels = Set.copyOf(parcels);
        if (pieces.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("No part is less than a piece: " + pieces);
        }
    }

    static OrderParts everything(List<PricedLine> lines, List<Shipment> shipments) {
        var pieces = new HashMap<Integer, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            pieces.put(i, lines.get(i).quantity());
        }
        return new OrderParts(pieces, shipments.stream().map(Shipment::sellerId).collect(Collectors.toSet()));
    }

    public boolean isEmpty() {
        return pieces.isEmpty() && parcels.isEmpty();
    }

    /** How many pieces of the line at this place are among it. */
    int of(int line) {
        return pieces.getOrDefault(line, 0);
    }

    OrderParts plus(OrderParts others) {
        var sum = new HashMap<>(pieces);
        others.pieces.forEach((line, count) -> sum.merge(line, count, Integer::sum));
        var sellers = new HashSet<>(parcels);
        sellers.addAll(others.parcels);
        return new OrderParts(sum, sellers);
    }

    /** These without the others, all of which are among these. */
    OrderParts minus(OrderParts others) {
        if (!contains(others)) {
            throw new IllegalArgumentException(others + " is more than " + this);
        }
        var rest = new HashMap<>(pieces);
        others.pieces.forEach((line, count) -> rest.merge(line, -count, Integer::sum));
        rest.values().removeIf(count -> count == 0);
        var sellers = new HashSet<>(parcels);
        sellers.removeAll(others.parcels);
        return new OrderParts(rest, sellers);
    }

    boolean contains(OrderParts others) {
        return parcels.containsAll(others.parcels)
                && others.pieces.entrySet().stream().allMatch(part -> part.getValue() <= of(part.getKey()));
    }

    /** What of it is of this seller. */
    OrderParts of(SellerId seller, List<PricedLine> lines) {
        var theirs = new HashMap<>(pieces);
        theirs.keySet().removeIf(line -> !lines.get(line).sellerId().equals(seller));
        return new OrderParts(theirs, parcels.contains(seller) ? Set.of(seller) : Set.of());
    }
}
