package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.Earnings;
import dev.souk.orders.Order;
import dev.souk.orders.OrderEvent;
import dev.souk.orders.Refund;
import dev.souk.orders.TimelineEntry;
import dev.souk.selling.SellersEntry;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The contract's {@code SellersOrder}: of all that an order holds, one seller's part. */
@Json
record SellersOrderJson(
        String orderId,
        String number,
        String stage,
        String placedAt,
        @Nullable String shipBy,
        FulfilmentJson fulfilment,
        AddressJson address,
        @Nullable ShipmentJson shipment,
        List<SellersLineJson> lines,
        boolean shippingRefundable,
        List<ReturnJson> returns,
        List<RefundJson> refunds,
        EarningsJson earnings,
        List<TimelineEntryJson> timeline) {
    /** What happened to all of the order and is the seller's to know; how the shopper paid is not. */
    private static final Set<OrderEvent> OF_ALL = EnumSet.of(OrderEvent.PLACED, OrderEvent.PAID, OrderEvent.CANCELLED);

    /**
     * A seller's part.
     *
     * @throws java.util.NoSuchElementException where the order was not paid, or has nothing of this seller's
     */
    static SellersOrderJson of(Order order, SellerId seller) {
        return new SellersOrderJson(
                order.id().value(),
                order.id().number(),
                SellersEntry.of(order, seller).orElseThrow().stage().code(),
                order.placedAt().toString(),
                SellersEntry.shipBy(order, seller).map(LocalDate::toString).orElse(null),
                FulfilmentJson.of(order.fulfilment(seller).orElseThrow()),
                AddressJson.of(order.address()),
                order.shipments().stream()
                        .filter(shipment -> shipment.sellerId().equals(seller))
                        .map(ShipmentJson::of)
                        .findFirst()
                        .orElse(null),
                lines(order, seller),
                order.refundable(seller).parcels().contains(seller),
                order.returns().stream()
                        .filter(one -> one.seller().equals(seller))
                        .map(one -> ReturnJson.of(order, one))
                        .toList(),
                order.refunds().stream()
                        .filter(refund -> isOf(order, refund, seller))
                        .map(refund -> RefundJson.of(order, refund))
                        .toList(),
                EarningsJson.of(Earnings.of(order, seller)),
                order.timeline().stream()
                        .filter(entry -> isOf(entry, seller))
                        .map(TimelineEntryJson::of)
                        .toList());
    }

    private static List<SellersLineJson> lines(Order order, SellerId seller) {
        var refundable = order.refundable(seller).pieces();
        return IntStream.range(0, order.lines().size())
                .filter(place -> order.lines().get(place).sellerId().equals(seller))
                .mapToObj(place -> SellersLineJson.of(order.lines().get(place), refundable.getOrDefault(place, 0)))
                .toList();
    }

    /** Whether a refund is of this seller's things alone: what others give back is not theirs to see. */
    private static boolean isOf(Order order, Refund refund, SellerId seller) {
        var parts = refund.parts();
        return parts.parcels().stream().allMatch(seller::equals)
                && parts.pieces().keySet().stream()
                        .allMatch(place -> order.lines().get(place).sellerId().equals(seller));
    }

    private static boolean isOf(TimelineEntry entry, SellerId seller) {
        return entry.seller().map(seller::equals).orElse(OF_ALL.contains(entry.event()));
    }
}
