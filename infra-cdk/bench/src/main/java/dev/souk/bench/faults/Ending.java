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
    private static final Predicate<World> QUOTE = world -> world.shopper().quote();
    private static final Predicate<World> PLACE = world -> world.shopper().place();
    private static final Predicate<World> START = world -> world.shopper().startPayment();
    private static final Predicate<World> PAY = world ->
            world.shopper().giveCard(() -> world.bank().succeed(world.shopper().paymentId()));
    private static final Predicate<World> BE_DECLINED = world ->
            world.shopper().giveCard(() -> world.bank().fail(world.shopper().paymentId(), "Declined."));
    private static final Predicate<World> HAVE_THE_BANK_THINK = world ->
            world.shopper().giveCard(() -> world.bank().become(world.shopper().paymentId(), IntentStatus.PROCESSING));
    private static final Predicate<World> BE_PAID_BY_THE_BANK = world -> {
        world.bank().succeed(world.shopper().paymentId());
        return true;
    };
    private static final Predicate<World> BE_PAID_THOUGH_CANCELLED = world -> {
        world.bank().succeedAfterAll(world.shopper().paymentId());
        return true;
    };
    private static final Predicate<World> OVERRUN_THE_TIME = world -> {
        world.clock().advance(Order.PAYABLE);
        world.sweep();
        return true;
    };
    private static final Predicate<World> EXPIRE = world -> {
        OVERRUN_THE_TIME.test(world);
        for (int i = 0; i < 50 && has(world, "pending"); i++) {
            world.pass();
        }
        return has(world, "expired");
    };

    static final Ending PAID = new Ending("paid", "paid", true, List.of(QUOTE, PLACE, START, PAY));
    static final Ending DECLINED =
            new Ending("declined, then paid", "paid", true, List.of(QUOTE, PLACE, START, BE_DECLINED, PAY));
    static final Ending UNPAID = new Ending("unpaid, expired", "expired", true, List.of(QUOTE, PLACE, START, EXPIRE));
    static final Ending PAID_WHILE_IT_EXPIRES = new Ending(
            "paid while it expires",
            "paid",
            true,
            List.of(QUOTE, PLACE, START, HAVE_THE_BANK_THINK, OVERRUN_THE_TIME, BE_PAID_BY_THE_BANK));
    static final Ending PAID_TOO_LATE = new Ending(
            "paid too late, refunded",
            "refunded",
            false,
            List.of(QUOTE, PLACE, START, EXPIRE, BE_PAID_THOUGH_CANCELLED));

    /** All endings that are enumerated. */
    static final List<Ending> ALL = List.of(PAID, DECLINED, UNPAID, PAID_WHILE_IT_EXPIRES, PAID_TOO_LATE);

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
