package dev.souk.cart;

import dev.souk.money.Money;
import dev.souk.pricing.Offer;
import dev.souk.pricing.VariantRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cart beside what is on offer now. */
public record CartView(List<Line> lines) {
    public CartView {
        lines = List.copyOf(lines);
    }

    /** How a line stands. */
    public enum State {
        /** It can be bought as it is. */
        AVAILABLE,
        /** It can be bought, for another price than the shopper saw. */
        PRICE_CHANGED,
        /** There is less than the shopper wants. */
        TOO_FEW,
        /** There is none. */
        SOLD_OUT,
        /** It is no longer for sale. */
        WITHDRAWN
    }

    /**
     * A line with its offer.
     *
     * @param offer empty where it is withdrawn
     */
    public record Line(CartLine line, Optional<Offer> offer) {
        /** What stands most in the way of buying it. */
        public State state() {
            if (offer.isEmpty()) {
                return State.WITHDRAWN;
            }
            var there = offer.get();
            if (there.available() == 0) {
                return State.SOLD_OUT;
            }
            if (there.available() < line.quantity()) {
                return State.TOO_FEW;
            }
            return there.price().equals(line.addedAt()) ? State.AVAILABLE : State.PRICE_CHANGED;
        }

        /** What the line costs now; empty where it is withdrawn. */
        public Optional<Money> total() {
            return offer.map(there -> there.price().times(line.quantity()));
        }
    }

    /** The cart beside these offers. */
    public static CartView of(Cart cart, Map<VariantRef, Offer> offers) {
        return new CartView(cart.lines().stream()
                .map(line -> new Line(line, Optional.ofNullable(offers.get(line.variant()))))
                .toList());
    }

    /** What all lines cost that there is any of and that are not kept for later; empty where there is no such line. */
    public Optional<Money> subtotal() {
        return lines.stream()
                .filter(line -> line.state() != State.SOLD_OUT && !line.line().saved())
                .flatMap(line -> line.total().stream())
                .reduce(Money::plus);
    }

    /** Pieces in all lines that are not kept for later. */
    public int itemCount() {
        return lines.stream()
                .filter(line -> !line.line().saved())
                .mapToInt(line -> line.line().quantity())
                .sum();
    }
}
