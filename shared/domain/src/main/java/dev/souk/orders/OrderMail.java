package dev.souk.orders;

import dev.souk.identity.SellerId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reason for a mail.
 *
 * @param about which of the events of this kind it is: the seller's whose part it is, the refund's or the return's; empty
 *     where an order has one only
 * @param seller to whom it goes; empty where it goes to the shopper
 */
public record OrderMail(OrderEvent event, Optional<String> about, Optional<SellerId> seller) {
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
            OrderEvent.PARTLY_REFUNDED,
            OrderEvent.RETURN_REQUESTED,
            OrderEvent.RETURN_APPROVED,
            OrderEvent.RETURN_REFUSED,
            OrderEvent.RETURN_RECEIVED,
            OrderEvent.CLAIMED);
    /** What a seller has to act upon, or has no longer to. */
    private static final Set<OrderEvent> MAILED_TO_SELLER =
            EnumSet.of(OrderEvent.RETURN_REQUESTED, OrderEvent.RETURN_WITHDRAWN);

    /** A mail to the shopper. */
    public OrderMail(OrderEvent event, Optional<String> about) {
        this(event, about, Optional.empty());
    }

    /**
     * What to mail of, each at most once in an order's life: of several failed attempts only the first, since
     * whoever tries again sees the answer on the page, and the mail is for those who have left.
     *
     * @param before the version before; empty for a new order
     */
    public static List<OrderMail> between(Optional<Order> before, Order after) {
        var known = before.map(Order::timeline).orElse(List.of());
        var seen = known.stream().flatMap(OrderMail::of).collect(Collectors.toSet());
        return after.timeline().stream()
                .skip(known.size())
                .flatMap(OrderMail::of)
                .filter(mail -> mail.seller.isPresent() || isReachable(after.email()))
                .filter(mail -> !seen.contains(mail))
                .distinct()
                .toList();
    }

    /** Whether events of this kind are a reason for a mail to the shopper at all. */
    public static boolean isSentOf(OrderEvent event) {
        return MAILED.contains(event);
    }

    /**
     * No mail arrives below {@code .invalid}, which RFC 2606 keeps free for ever; a mail service counts it as a bounce. Whose
     * address is not known, such as who bought elsewhere before, has one there.
     */
    private static boolean isReachable(String email) {
        return !email.toLowerCase(Locale.ROOT).endsWith(".invalid");
    }

    private static Stream<OrderMail> of(TimelineEntry entry) {
        var about = about(entry);
        var toShopper = Stream.of(new OrderMail(entry.event(), about)).filter(mail -> isSentOf(mail.event));
        var toSeller = entry.seller().stream()
                .filter(_ -> MAILED_TO_SELLER.contains(entry.event()))
                .map(seller -> new OrderMail(entry.event(), about, Optional.of(seller)));
        return Stream.concat(toShopper, toSeller);
    }

    private static Optional<String> about(TimelineEntry entry) {
        return switch (entry.event()) {
            // All money comes back once, whichever part of it was the last.
            case REFUNDED -> Optional.empty();
            case PARTLY_REFUNDED,
                    RETURN_REQUESTED,
                    RETURN_WITHDRAWN,
                    RETURN_APPROVED,
                    RETURN_REFUSED,
                    RETURN_RECEIVED -> entry.subject().or(() -> seller(entry));
            case PLACED,
                    PAYMENT_STARTED,
                    PAYMENT_FAILED,
                    PAID,
                    EXPIRY_WARNED,
                    EXPIRED,
                    ACCEPTED,
                    SHIPPED,
                    DELIVERED,
                    FULFILMENT_CANCELLED,
                    CANCELLED,
                    REFUND_REQUESTED,
                    CLAIMED,
                    DISPUTED,
                    DISPUTE_CLOSED -> seller(entry);
        };
    }

    private static Optional<String> seller(TimelineEntry entry) {
        return entry.seller().map(SellerId::value);
    }
}
