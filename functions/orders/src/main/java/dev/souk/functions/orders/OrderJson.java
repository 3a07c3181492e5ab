package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.orders.OrderState;
import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
import dev.souk.orders.PaymentFailure;
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
        PaymentJson payment,
        List<FulfilmentJson> fulfilments,
        List<TimelineEntryJson> timeline) {

    /** The order's {@code payment}. */
    @Json
    record PaymentJson(String state, @Nullable String failure) {
        static PaymentJson of(OrderState state) {
            return switch (state) {
                case Pending pending -> ofPending(pending);
                case Paid _ -> new PaymentJson("succeeded", null);
                case Expired expired -> new PaymentJson(expired.paymentId().isPresent() ? "started" : "none", null);
                case Refunded _ -> new PaymentJson("refunded", null);
            };
        }

        private static PaymentJson ofPending(Pending pending) {
            return pending.failure()
                    .map(PaymentFailure::reason)
                    .map(reason -> new PaymentJson("failed", reason))
                    .orElseGet(() -> new PaymentJson(pending.paymentId().isPresent() ? "started" : "none", null));
        }
    }

    static OrderJson of(Order order) {
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
                PaymentJson.of(order.state()),
                order.fulfilments().stream().map(FulfilmentJson::of).toList(),
                order.timeline().stream().map(TimelineEntryJson::of).toList());
    }
}
