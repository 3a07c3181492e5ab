package dev.souk.bench.faults;

import dev.souk.orders.Order;
import dev.souk.payments.IntentStatus;
import java.util.List;
import java.util.function.Predicate;

/**
 * A way that an order can go, from the quote to its end.
 *
 * @param state how the order ends, whatever fails on the way
 * @param healedBySweeps whether an event of the provider that never comes makes no difference
 * @param steps one after the other, each with all that it sets off; a step that answers false is the last
 */
record Ending(String name, String state, boolean healedBySweeps, List<Predicate<World>> steps) {
    static final Ending PAID =
            new Ending("paid", "paid", true, List.of(Ending::quote, Ending::place, Ending::start, Ending::pay));
    static final Ending DECLINED = new Ending(
            "declined, then paid",
            "paid",
            true,
            List.of(Ending::quote, Ending::place, Ending::start, Ending::beDeclined, Ending::pay));
    static final Ending UNPAID = new Ending(
            "unpaid, expired", "expired", true, List.of(Ending::quote, Ending::place, Ending::start, Ending::expire));
    static final Ending PAID_WHILE_IT_EXPIRES = new Ending(
            "paid while it expires",
            "paid",
            true,
            List.of(
                    Ending::quote,
                    Ending::place,
                    Ending::start,
                    Ending::haveTheBankThink,
                    Ending::overrunTheTime,
                    Ending::bePaidByTheBank));
    static final Ending PAID_TOO_LATE = new Ending(
            "paid too late, refunded",
            "refunded",
            false,
            List.of(Ending::quote, Ending::place, Ending::start, Ending::expire, Ending::bePaidThoughCancelled));

    static final Ending CANCELLED = new Ending(
            "unpaid, cancelled",
            "cancelled",
            true,
            List.of(Ending::quote, Ending::place, Ending::start, Ending::cancel));
    static final Ending PAID_AND_CANCELLED = new Ending(
            "paid, cancelled, refunded",
            "refunded",
            true,
            List.of(Ending::quote, Ending::place, Ending::start, Ending::pay, Ending::cancel));

    /** Sellers are paid in the shop's own currency all the same. */
    static final Ending PAID_IN_EUROS = new Ending(
            "paid in euros, cancelled, refunded",
            "refunded",
            true,
            List.of(Ending::quoteInEuros, Ending::place, Ending::start, Ending::pay, Ending::cancel));

    /** All endings that are enumerated. */
    static final List<Ending> ALL = List.of(
            PAID, DECLINED, UNPAID, PAID_WHILE_IT_EXPIRES, PAID_TOO_LATE, CANCELLED, PAID_AND_CANCELLED, PAID_IN_EUROS);

    private static boolean quote(World world) {
        return world.shopper().quote("GBP");
    }

    private static boolean quoteInEuros(World world) {
        return world.shopper().quote("EUR");
    }

    private static boolean place(World world) {
        return world.shopper().place();
    }

    private static boolean start(World world) {
        return world.shopper().startPayment();
    }

    private static boolean pay(World world) {
        return world.shopper()
                .giveCard(() -> world.bank().succeed(world.shopper().paymentId()));
    }

    private static boolean cancel(World world) {
        return world.shopper().cancel();
    }

    private static boolean beDeclined(World world) {
        return world.shopper().giveCard(() -> world.bank().fail(world.shopper().paymentId(), "Declined."));
    }

    private static boolean haveTheBankThink(World world) {
        return world.shopper()
                .giveCard(() -> world.bank().become(world.shopper().paymentId(), IntentStatus.PROCESSING));
    }

    private static boolean bePaidByTheBank(World world) {
        world.bank().succeed(world.shopper().paymentId());
        return true;
    }

    private static boolean bePaidThoughCancelled(World world) {
        world.bank().succeedAfterAll(world.shopper().paymentId());
        return true;
    }

    private static boolean overrunTheTime(World world) {
        world.clock().advance(Order.PAYABLE);
        world.sweep();
        return true;
    }

    private static boolean expire(World world) {
        overrunTheTime(world);
        for (int i = 0; i < 50 && has(world, "pending"); i++) {
            world.pass();
        }
        return has(world, "expired");
    }

    private static boolean has(World world, String state) {
        return world.store().orders().stream()
                .anyMatch(order -> order.state().code().equals(state));
    }

    /** Whether this can go wrong on this way: what nothing heals yet is stated, not enumerated. */
    boolean allows(Fault fault) {
        return healedBySweeps || fault != Fault.NEVER;
    }

    /** Goes the way. */
    void go(World world) {
        for (var step : steps) {
            var goesOn = step.test(world);
            world.deliver();
            if (!goesOn) {
                break;
            }
        }
        world.rest();
    }
}
