package dev.souk.functions.orders;

import dev.souk.orders.Order;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Order}. */
@Json
record OrderJson(
        String orderId,
        String number,
        String state,
        String placedAt,
        String expiresAt,
        String email,
        List<PricedLineJson> lines,
        List<ShipmentJson> shipments,
        TotalsJson totals,
        AddressJson shippingAddress,
        @Nullable AddressJson billingAddress,
        PaymentJson payment,
        List<RefundJson> refunds,
        List<FulfilmentJson> fulfilments,
        List<ReturnJson> returns,
        @Nullable List<ReturnableLineJson> returnable,
        @Nullable Boolean claimable,
        List<TimelineEntryJson> timeline) {

    static OrderJson of(Order order) {
        return of(order, null);
    }

    /**
     * The same.
     *
     * @param returnable what may be asked to come back, for who asks for it
     */
    static OrderJson of(Order order, @Nullable List<ReturnableLineJson> returnable) {
        return new OrderJson(
                order.id().value(),
                order.id().number(),
                order.state().code(),
                order.placedAt().toString(),
                order.expiresAt().toString(),
                order.email(),
                order.lines().stream().map(PricedLineJson::of).toList(),
                order.shipments().stream().map(ShipmentJson::of).toList(),
                TotalsJson.of(order.totals()),
                AddressJson.of(order.address()),
                order.billing().map(AddressJson::of).orElse(null),
                PaymentJson.of(order),
                order.refunds().stream()
                        .map(refund -> RefundJson.of(order, refund))
                        .toList(),
                order.fulfilments().stream().map(FulfilmentJson::of).toList(),
                order.returns().stream().map(one -> ReturnJson.of(order, one)).toList(),
                returnable,
                order.owner().isEmpty() ? true : null,
                order.timeline().stream().map(TimelineEntryJson::of).toList());
    }
}
