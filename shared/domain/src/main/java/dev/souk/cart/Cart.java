package dev.souk.cart;

import dev.souk.pricing.VariantRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A cart: at most {@value #MOST_LINES} lines, each of another variant, in the order in which they came.
 *
 * @param version 0 where nothing is kept yet, one more with each change
 */
public record Cart(CartOwner owner, List<CartLine> lines, long version) {
    public static final int MOST_LINES = 100;
    public static final int MOST_PIECES = 9999;

    /** What came of a wish. */
    public sealed interface Outcome {
        /** The cart as it is then: the same one where nothing differs. */
        record Fine(Cart cart) implements Outcome {}

        /** The cart has as many lines as it takes. */
        record Full() implements Outcome {}
    }

    public Cart {
        lines = List.copyOf(lines);
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("A cart has at most " + MOST_LINES + " lines, not " + lines.size());
        }
        if (lines.stream().map(CartLine::variant).distinct().count() != lines.size()) {
            throw new IllegalArgumentException("A variant stands in a cart once");
        }
    }

    /** The cart of an owner who has put nothing into it. */
    public static Cart empty(CartOwner owner) {
        return new Cart(owner, List.of(), 0);
    }

    /** This cart with that line, in the place of the one with the same variant where there is one. */
    public Outcome with(CartLine line) {
        var there = lines.stream().map(CartLine::variant).toList().indexOf(line.variant());
        if (there < 0 && lines.size() == MOST_LINES) {
            return new Outcome.Full();
        }
        var next = new ArrayList<>(lines);
        if (there < 0) {
            next.add(line);
        } else {
            next.set(there, line);
        }
        return new Outcome.Fine(changedTo(next));
    }

    /** This cart without any of that variant. */
    public Cart without(VariantRef variant) {
        return changedTo(
                lines.stream().filter(line -> !line.variant().equals(variant)).toList());
    }

    /**
     * This cart with another's lines too. Of a variant in both the larger quantity stands, and it is kept for later only
     * where both keep it, so that merging twice is merging once. What does not fit any more, of the other cart's last lines,
     * is left out.
     */
    public Cart merged(Cart other) {
        var byVariant = new LinkedHashMap<VariantRef, CartLine>();
        lines.forEach(line -> byVariant.put(line.variant(), line));
        other.lines.forEach(line -> byVariant.merge(line.variant(), line, Cart::larger));
        return changedTo(byVariant.values().stream().limit(MOST_LINES).toList());
    }

    /** What is left where everything was bought: the lines that are kept for later. */
    public Cart bought() {
        return changedTo(lines.stream().filter(CartLine::saved).toList());
    }

    /** The line of that variant. */
    public Optional<CartLine> line(VariantRef variant) {
        return lines.stream().filter(line -> line.variant().equals(variant)).findFirst();
    }

    private static CartLine larger(CartLine mine, CartLine other) {
        var larger = other.quantity() > mine.quantity() ? other : mine;
        return new CartLine(larger.variant(), larger.quantity(), larger.addedAt(), mine.saved() && other.saved());
    }

    private Cart changedTo(List<CartLine> next) {
        return next.equals(lines) ? this : new Cart(owner, next, version + 1);
    }
}
