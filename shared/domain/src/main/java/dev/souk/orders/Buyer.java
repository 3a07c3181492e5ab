package dev.souk.orders;

import dev.souk.identity.MemberId;
import java.util.Optional;

/** Who places an order. */
public sealed interface Buyer {
    /** Somebody who is signed in. */
    record Member(MemberId id) implements Buyer {}

    /** Somebody who is not; their order is found by its signed link alone. */
    record Guest() implements Buyer {}

    static Buyer of(Optional<MemberId> member) {
        return member.<Buyer>map(Member::new).orElseGet(Guest::new);
    }

    /** The member, or empty for a guest. */
    default Optional<MemberId> member() {
        return this instanceof Member(var id) ? Optional.of(id) : Optional.empty();
    }

    /** Tells buyers apart where their keys must not meet. */
    default String key() {
        return switch (this) {
            case Member(var id) -> "member " + id.value();
            case Guest() -> "guest";
        };
    }
}
