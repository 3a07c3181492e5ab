package dev.souk.functions.orders;

import dev.souk.orders.Order;
import dev.souk.orders.ReturnWindow;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contract's {@code ReturnableLine}. */
@Json
record ReturnableLineJson(String productId, String variantId, int quantity, String until) {
    /** What may be asked to come back now; null where nothing may. */
    static @Nullable List<ReturnableLineJson> of(Order order, ReturnWindow window) {
        var lines = window.returnable(order).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(piece -> of(order, window, piece.getKey(), piece.getValue()))
                .toList();
        return lines.isEmpty() ? null : lines;
    }

    private static ReturnableLineJson of(Order order, ReturnWindow window, int place, int quantity) {
        var line = order.lines().get(place);
        var end = order.fulfilment(line.sellerId()).flatMap(window::end).orElseThrow();
        return new ReturnableLineJson(line.variant().productId(), line.variant().variantId(), quantity, end.toString());
    }
}
