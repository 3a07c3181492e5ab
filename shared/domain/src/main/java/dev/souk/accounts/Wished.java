package dev.souk.accounts;

import dev.souk.catalog.ShelvedProduct;
import java.util.Optional;

/**
 * A wish beside its product of now.
 *
 * @param now empty where the shop has it no more
 */
public record Wished(Wish wish, Optional<ShelvedProduct> now) {
    /** Whether a wish can be fulfilled. */
    public enum State {
        /** Some variant can be bought. */
        AVAILABLE,
        /** None can. */
        SOLD_OUT,
        /** The shop has it no more. */
        GONE
    }

    /** Whether it can be fulfilled now. */
    public State state() {
        return now.map(there -> there.product().content().variants().stream()
                                .anyMatch(variant -> there.stockOf(variant.id()).available() > 0)
                        ? State.AVAILABLE
                        : State.SOLD_OUT)
                .orElse(State.GONE);
    }
}
