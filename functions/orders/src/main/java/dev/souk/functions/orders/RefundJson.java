package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.Order;
import dev.souk.orders.Refund;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code Refund}. */
@Json
record RefundJson(
        String refundId, String state, MoneyJson amount, List<RefundedLineJson> lines, List<String> shippingOf) {
    static RefundJson of(Order order, Refund refund) {
        return new RefundJson(
                refund.id(),
                refund.done() ? "done" : "requested",
                MoneyJson.of(refund.amount()),
                RefundedLineJson.of(order, refund.parts().pieces()),
                refund.parts().parcels().stream().map(SellerId::value).sorted().toList());
    }
}
