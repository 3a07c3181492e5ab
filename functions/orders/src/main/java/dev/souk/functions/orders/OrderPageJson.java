package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.platform.json.MoneyJson;
import dev.souk.pricing.PricedLine;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code OrderPage}. */
@Json
record OrderPageJson(
        List<OrderSummaryJson> orders, @Nullable String nextCursor) {
    private static final int TITLES = 3;

    /** The contract's {@code OrderSummary}. */
    @Json
    record OrderSummaryJson(
            String orderId,
            String number,
            String state,
            String placedAt,
            MoneyJson total,
            int itemCount,
            List<String> titles,
            @Nullable ImageJson image) {
        static OrderSummaryJson of(Order order) {
            return new OrderSummaryJson(
                    order.id().value(),
                    order.id().number(),
                    order.state().code(),
                    order.placedAt().toString(),
                    MoneyJson.of(order.totals().total()),
                    order.itemCount(),
                    order.lines().stream().map(PricedLine::title).limit(TITLES).toList(),
                    order.lines().stream()
                            .flatMap(line -> line.image().map(url -> new ImageJson(url, line.title())).stream())
                            .findFirst()
                            .orElse(null));
        }
    }

    static OrderPageJson of(Orders.Page page) {
        return new OrderPageJson(
                page.orders().stream().map(OrderSummaryJson::of).toList(),
                page.next().orElse(null));
    }
}
