package dev.souk.orders;

import dev.souk.identity.MemberId;
import java.time.Clock;
import java.util.Optional;

/**
 * Puts a guest's order into the account of whoever holds its link. That its mail address is the account's proves nothing, and
 * is not asked for: anybody may sign up with an address, and learns its code only if the mailbox is theirs.
 */
public final class OrderClaiming {
    private final Orders orders;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {
        /** It is in the account, now or before. */
        record Done(Order order) implements Outcome {}

        /** It is in another. */
        record Taken() implements Outcome {}
    }

    public OrderClaiming(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Claims it, on condition that nobody did meanwhile. */
    public Outcome claim(Order read, MemberId account) {
        return Rounds.from(read, orders, order -> round(order, account));
    }

    private Optional<Outcome> round(Order order, MemberId account) {
        var owner = order.owner();
        if (owner.isPresent()) {
            return Optional.of(owner.get().equals(account) ? new Outcome.Done(order) : new Outcome.Taken());
        }
        var next = order.claimed(account, clock.instant());
        return orders.advance(next) ? Optional.of(new Outcome.Done(next)) : Optional.empty();
    }
}
