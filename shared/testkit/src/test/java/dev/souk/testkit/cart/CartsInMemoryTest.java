package dev.souk.testkit.cart;

import dev.souk.cart.Carts;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

class CartsInMemoryTest extends CartsContract {
    private @Nullable CartsInMemory carts;

    @Override
    protected Carts carts(Clock clock) {
        if (carts == null) {
            carts = new CartsInMemory(clock);
        }
        return carts;
    }
}
