package dev.souk.selling;

import dev.souk.identity.SellerId;
import dev.souk.orders.Earnings;
import dev.souk.orders.Fulfilment;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.OrderId;
import dev.souk.orders.OrderState;
import dev.souk.orders.Return;
import dev.souk.orders.TimelineEntry;
import dev.souk.shipping.ShipBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A seller's part of an order in the seller's list. It follows from the order's version, so that a later version says all
 * that an earlier one did.
 *
 * @param version the order's
 * @param at what the list of its stage is sorted by: the day on which it is to be sent, or since when it stands there
 * @param moved when the earnings last changed
 */
public record SellersEntry(
        OrderId order, SellerId seller, long version, Stage stage, Instant at, Earnings earnings, Instant moved) {
    private static final Set<OrderEvent> MONEY =
            EnumSet.of(OrderEvent.PAID, OrderEvent.REFUNDED, OrderEvent.PARTLY_REFUNDED);

    /** One for each seller of a paid order; none where it was not paid. */
    public static List<SellersEntry> allOf(Order order) {
        return order.fulfilments().stream().map(part -> of(order, part)).toList();
    }

    /** That of this seller; empty where the order was not paid, or has nothing of theirs. */
    public static Optional<SellersEntry> of(Order order, SellerId seller) {
        return order.fulfilment(seller).map(part -> of(order, part));
    }

    /** The last day on which to send a seller's part; empty where nothing is sent. */
    public static Optional<LocalDate> shipBy(Order order, SellerId seller) {
        var ordered = LocalDate.ofInstant(order.placedAt(), ZoneOffset.UTC);
        return order.shipments().stream()
                .filter(shipment -> shipment.sellerId().equals(seller))
                .map(shipment -> shipment.sendBy().orElseGet(() -> ShipBy.day(ordered, shipment.earliest())))
                .findFirst();
    }

    /** In which the earnings last changed, in UTC. */
    public YearMonth month() {
        return YearMonth.from(moved.atOffset(ZoneOffset.UTC));
    }

    /** Whether it says the same as that one, of whatever version. */
    boolean saysAs(SellersEntry other) {
        return stage == other.stage && at.equals(other.at) && earnings.equals(other.earnings);
    }

    private static SellersEntry of(Order order, Fulfilment part) {
        var stage = stage(order, part);
        return new SellersEntry(
                order.id(),
                part.seller(),
                order.version(),
                stage,
                at(order, part, stage),
                Earnings.of(order, part.seller()),
                moved(order));
    }

    private static Stage stage(Order order, Fulfilment part) {
        if (openReturns(order, part).findAny().isPresent()) {
            return Stage.RETURNS;
        }
        return switch (part.state()) {
            // What is not paid any more is neither accepted nor sent.
            case OPEN -> order.state() instanceof OrderState.Paid ? Stage.TO_ACCEPT : Stage.DONE;
            case ACCEPTED -> order.state() instanceof OrderState.Paid ? Stage.TO_SHIP : Stage.DONE;
            case SHIPPED -> Stage.SENT;
            case DELIVERED, CANCELLED -> Stage.DONE;
        };
    }

    private static Instant at(Order order, Fulfilment part, Stage stage) {
        return switch (stage) {
            case TO_ACCEPT, TO_SHIP ->
                shipBy(order, part.seller())
                        .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
                        .orElse(part.since());
            case SENT, DONE -> part.since();
            case RETURNS ->
                openReturns(order, part)
                        .map(Return::since)
                        .min(Instant::compareTo)
                        .orElse(part.since());
        };
    }

    private static java.util.stream.Stream<Return> openReturns(Order order, Fulfilment part) {
        return order.returns().stream()
                .filter(one -> one.seller().equals(part.seller()) && one.state().isOpen());
    }

    private static Instant moved(Order order) {
        return order.timeline().stream()
                .filter(entry -> MONEY.contains(entry.event()))
                .map(TimelineEntry::at)
                .max(Instant::compareTo)
                .orElse(order.placedAt());
    }
}
