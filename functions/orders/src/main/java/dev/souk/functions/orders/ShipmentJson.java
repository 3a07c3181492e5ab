package dev.souk.functions.orders;

import dev.souk.platform.json.MoneyJson;
import dev.souk.pricing.Shipment;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code Shipment}. */
@Json
record ShipmentJson(
        String sellerId,
        String sellerName,
        String method,
        MoneyJson fee,
        List<AdjustmentJson> adjustments,
        MoneyJson total,
        String earliest,
        String latest) {
    static ShipmentJson of(Shipment shipment) {
        return new ShipmentJson(
                shipment.sellerId().value(),
                shipment.sellerName(),
                shipment.method().code(),
                MoneyJson.of(shipment.fee()),
                AdjustmentJson.of(shipment.adjustments()),
                MoneyJson.of(shipment.total()),
                shipment.earliest().toString(),
                shipment.latest().toString());
    }
}
