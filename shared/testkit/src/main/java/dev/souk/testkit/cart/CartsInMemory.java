package dev.souk.testkit.cart;

import dev.souk.cart.Cart;
import dev.souk.cart.CartOwner;
import dev.souk.cart.Carts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carts in memory. Safe for use by several threads. */
public final class CartsInMemory implements Carts {
    private final Map<CartOwner, Kept> kept = new HashMap<>();
    private final Clock clock;

    private record Kept(Cart cart, Instant until) {}

    public CartsInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Cart find(CartOwner owner) {
        var found = kept.get(owner);
        if (found == null) {
            return Cart.empty(owner);
        }
        return found.until().isAfter(clock.instant())
                ? found.cart()
                : new Cart(owner, List.of(), found.cart().version());
    }

    @Override
    public synchronized boolean save(Cart cart) {
        if (find(cart.owner()).version() + 1 != cart.version()) {
            return false;
        }
        var until = cart.owner() instanceof CartOwner.Guest ? clock.instant().plus(Duration.ofDays(30)) : Instant.MAX;
        kept.put(cart.owner(), new Kept(cart, until));
        return true;
    }

    @Override
    public synchronized boolean remove(Cart cart) {
        if (find(cart.owner()).version() != cart.version()) {
            return false;
        }
        kept.remove(cart.owner());
        return true;
    }
}
