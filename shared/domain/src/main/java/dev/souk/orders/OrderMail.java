package dev.souk.orders;

import dev.souk.identity.SellerId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reason for a mail to the shopper.
 *
 * @param about which of the events of this kind it is: the seller's whose part it is, or the refund's; empty where an order
 *     has one only
 */
public record OrderMail(OrderEvent event, Optional<String> about) {
    private static final Set<OrderEvent> MAILED = EnumSet.of(
            OrderEvent.PLACED,
            OrderEvent.PAYMENT_FAILED,
            OrderEvent.PAID,
            OrderEvent.EXPIRY_WARNED,
            OrderEvent.EXPIRED,
            OrderEvent.REFUNDED,
            OrderEvent.SHIPPED,
            OrderEvent.DELIVERED,
            OrderEvent.CANCELLED,
            OrderEvent.FULFILMENT_CANCELLED,
            OrderEvent.PARTLY_REFUNDED);

    /**
     * What to mail of, each at most once in an order's life: of several failed attempts only the first, since
     * whoever tries again sees the answer on the page, and the mail is for those who have left.
     *
     * @param before the version before; empty for a new order
     */
    public static List<OrderMail> between(Optional<Order> before, Order after) {
        var known = before.map(Order::timeline).orElse(List.of());
        var seen = known.stream().map(OrderMail::of).collect(Collectors.toSet());
        return after.timeline().stream()
                .skip(known.size())
                .map(OrderMail::of)
                .filter(mail -> isSentOf(mail.event) && !seen.contains(mail))
                .distinct()
                .toList();
    }

    /** Whether events of this kind are a reason for a mail at all. */
    public static boolean isSentOf(OrderEvent event) {
        return MAILED.contains(event);
    }

    private static OrderMail of(TimelineEntry entry) {
        // All money comes back once, whichever part of it was the last.
        var about = entry.event() == OrderEvent.REFUNDED
                ? Optional.<String>empty()
                : entry.refund()
                        .filter(_ -> entry.event() == OrderEvent.PARTLY_REFUNDED)
                        .or(() -> entry.seller().map(SellerId::value));
        return new OrderMail(entry.event(), about);
    }
}
