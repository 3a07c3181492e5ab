package dev.souk.orders;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which changes of an order its shopper hears of by mail. */
public final class OrderMail {
    private static final Set<OrderEvent> MAILED = EnumSet.of(
            OrderEvent.PLACED, OrderEvent.PAYMENT_FAILED, OrderEvent.PAID, OrderEvent.EXPIRED, OrderEvent.REFUNDED);

    private OrderMail() {}

    /**
     * The events to mail of, each at most once in an order's life: of several failed attempts only the first, since
     * whoever tries again sees the answer on the page, and the mail is for those who have left.
     *
     * @param before the version before; empty for a new order
     */
    public static List<OrderEvent> between(Optional<Order> before, Order after) {
        var seen = new ArrayList<OrderEvent>();
        before.ifPresent(order -> order.timeline().forEach(entry -> seen.add(entry.event())));
        return after.timeline().stream()
                .skip(seen.size())
                .map(TimelineEntry::event)
                .filter(event -> MAILED.contains(event) && !seen.contains(event))
                .distinct()
                .toList();
    }
}
