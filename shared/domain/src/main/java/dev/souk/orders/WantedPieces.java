package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.pricing.VariantRef;
import java.util.HashMap;
import java.util.Map;

/** Pieces of a seller's part, as somebody names them by variant, and as an order has them by the places of its lines. */
final class WantedPieces {
    private WantedPieces() {}

    /** As places of lines; without what is no line of this seller's. */
    static Map<Integer, Integer> places(Order order, SellerId seller, Map<VariantRef, Integer> wanted) {
        var pieces = new HashMap<Integer, Integer>();
        for (int i = 0; i < order.lines().size(); i++) {
            var line = order.lines().get(i);
            var count = wanted.get(line.variant());
            if (count != null && line.sellerId().equals(seller)) {
                pieces.put(i, count);
            }
        }
        return pieces;
    }

    /** How many of each wanted variant there are among the seller's pieces; 0 where there are none. */
    static Map<VariantRef, Integer> available(
            Order order, SellerId seller, Map<VariantRef, Integer> wanted, Map<Integer, Integer> pieces) {
        var available = new HashMap<VariantRef, Integer>();
        wanted.keySet().forEach(variant -> available.put(variant, 0));
        pieces.forEach((place, count) -> {
            var line = order.lines().get(place);
            if (line.sellerId().equals(seller)) {
                available.computeIfPresent(line.variant(), (_, _) -> count);
            }
        });
        return Map.copyOf(available);
    }
}
