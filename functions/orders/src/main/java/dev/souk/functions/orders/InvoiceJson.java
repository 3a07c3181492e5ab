package dev.souk.functions.orders;

import dev.souk.invoices.IssuedDocument;
import dev.souk.orders.Order;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code Invoice}. */
@Json
record InvoiceJson(
        String number,
        String issuedAt,
        List<String> issuer,
        String orderId,
        String orderNumber,
        String placedAt,
        String paidAt,
        String email,
        AddressJson billTo,
        List<PricedLineJson> lines,
        List<MoneyJson> lineTaxes,
        List<ShipmentJson> shipments,
        List<MoneyJson> shippingTaxes,
        TotalsJson totals,
        List<CreditNoteJson> creditNotes) {
    /**
     * The invoice of a paid order.
     *
     * @param issued all that was issued of the order
     */
    static InvoiceJson of(Order order, IssuedDocument invoice, List<IssuedDocument> issued, List<String> issuer) {
        return new InvoiceJson(
                invoice.number().toString(),
                invoice.issuedAt().toString(),
                issuer,
                order.id().value(),
                order.id().number(),
                order.placedAt().toString(),
                order.paidAt().orElseThrow().toString(),
                order.email(),
                AddressJson.of(order.billing().orElse(order.address())),
                order.lines().stream().map(PricedLineJson::of).toList(),
                order.lines().stream().map(line -> MoneyJson.of(line.tax())).toList(),
                order.shipments().stream().map(ShipmentJson::of).toList(),
                order.shipments().stream()
                        .map(shipment -> MoneyJson.of(shipment.tax()))
                        .toList(),
                TotalsJson.of(order.totals()),
                issued.stream()
                        .flatMap(document -> CreditNoteJson.of(order, document).stream())
                        .toList());
    }
}
