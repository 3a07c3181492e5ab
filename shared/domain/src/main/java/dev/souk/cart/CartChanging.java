package dev.souk.cart;

import dev.souk.pricing.VariantRef;
import java.util.List;
import java.util.function.Function;

/** Changes carts so that two open tabs lose no line: whoever finds the cart changed looks again and repeats the change. */
public final class CartChanging {
    /** One person's tabs at one moment: each failure means that another tab got its way. */
    private static final int ATTEMPTS = 8;

    private final Carts carts;

    /** Changing these carts. */
    public CartChanging(Carts carts) {
        this.carts = carts;
    }

    /** What came of a change. */
    public sealed interface Outcome {
        /** The cart as it is now. */
        record Changed(Cart cart) implements Outcome {}

        /** There is no room for another line. */
        record Full() implements Outcome {}

        /** Others changed the cart each time. */
        record Contended() implements Outcome {}
    }

    /** Puts a line into the owner's cart. */
    public Outcome put(CartOwner owner, CartLine line) {
        return change(owner, cart -> cart.with(line));
    }

    /**
     * Puts lines into the owner's cart, each in the larger of its quantity and the one that is there. Lines for which there is
     * no room are left out.
     *
     * @param lines each of another variant
     */
    public Outcome add(CartOwner owner, List<CartLine> lines) {
        var more = new Cart(owner, lines, 0);
        return change(owner, cart -> new Cart.Outcome.Fine(cart.merged(more)));
    }

    /** Takes a variant out of the owner's cart. */
    public Outcome takeOut(CartOwner owner, VariantRef variant) {
        return change(owner, cart -> new Cart.Outcome.Fine(cart.without(variant)));
    }

    /** Takes out what was bought: all but the lines that are kept for later. Nothing to keep, and the cart is forgotten. */
    public Outcome clear(CartOwner owner) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = carts.find(owner);
            var left = found.bought();
            if (left.equals(found) && !found.lines().isEmpty()) {
                return new Outcome.Changed(found);
            }
            if (left.lines().isEmpty() ? carts.remove(found) : carts.save(left)) {
                return new Outcome.Changed(left);
            }
        }
        return new Outcome.Contended();
    }

    /**
     * Takes a guest's cart over into a member's and forgets it. Should this end half way, repeating it comes to the same:
     * the larger of both quantities stands.
     */
    public Outcome merge(CartOwner.Member member, CartOwner.Guest guest) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var theirs = carts.find(guest);
            var outcome = change(member, cart -> new Cart.Outcome.Fine(cart.merged(theirs)));
            if (!(outcome instanceof Outcome.Changed) || carts.remove(theirs)) {
                return outcome;
            }
            // A tab that is still a guest's put something in: take that over too.
        }
        return new Outcome.Contended();
    }

    private Outcome change(CartOwner owner, Function<Cart, Cart.Outcome> wish) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = carts.find(owner);
            switch (wish.apply(found)) {
                case Cart.Outcome.Full() -> {
                    return new Outcome.Full();
                }
                case Cart.Outcome.Fine(var cart) -> {
                    if (cart.equals(found) || carts.save(cart)) {
                        return new Outcome.Changed(cart);
                    }
                }
            }
        }
        return new Outcome.Contended();
    }
}
