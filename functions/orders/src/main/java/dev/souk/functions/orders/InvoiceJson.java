package dev.souk.functions.orders;

import dev.souk.invoices.IssuedDocument;
import dev.souk.orders.Order;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        @Nullable TaxAtHomeJson taxAtHome,
        List<CreditNoteJson> creditNotes) {
    /** The contract's {@code TaxAtHome}. */
    @Json
    record TaxAtHomeJson(MoneyJson tax, String rate) {
        static @Nullable TaxAtHomeJson of(Order order) {
            var rate = order.ledger().rate();
            return rate.isNone()
                    ? null
                    : new TaxAtHomeJson(MoneyJson.of(rate.back(order.totals().tax())), rate.text());
        }
    }

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
                TaxAtHomeJson.of(order),
                issued.stream()
                        .flatMap(document -> CreditNoteJson.of(order, document).stream())
                        .toList());
    }
}
