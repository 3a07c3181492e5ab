package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.orders.OrderState.Cancelled;
import dev.souk.orders.OrderState.Expired;
import dev.souk.orders.OrderState.Paid;
import dev.souk.orders.OrderState.Pending;
import dev.souk.orders.OrderState.Refunded;
import dev.souk.orders.PaymentFailure;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The order's {@code payment}. */
@Json
record PaymentJson(
        String state,
        @Nullable MoneyJson refunded,
        @Nullable String failure) {
    static PaymentJson of(Order order) {
        var refunded = order.repaid().isZero() ? null : MoneyJson.of(order.repaid());
        return switch (order.state()) {
            case Pending(var payment, var failure) ->
                failure.map(PaymentFailure::reason)
                        .map(reason -> new PaymentJson("failed", null, reason))
                        .orElseGet(() -> unpaid(payment));
            case Paid _ -> new PaymentJson("succeeded", refunded, null);
            case Expired(var payment, var _) -> unpaid(payment);
            case Cancelled(var payment, var _) ->
                order.wasPaid() ? new PaymentJson("succeeded", refunded, null) : unpaid(payment);
            case Refunded _ -> new PaymentJson("refunded", refunded, null);
        };
    }

    private static PaymentJson unpaid(Optional<String> payment) {
        return new PaymentJson(payment.isPresent() ? "started" : "none", null, null);
    }
}
