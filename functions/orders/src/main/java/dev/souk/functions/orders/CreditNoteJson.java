package dev.souk.functions.orders;

import dev.souk.identity.SellerId;
import dev.souk.invoices.IssuedDocument;
import dev.souk.orders.Order;
import dev.souk.orders.Refund;
import dev.souk.platform.json.MoneyJson;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code CreditNote}. */
@Json
record CreditNoteJson(
        String number,
        String issuedAt,
        String refundId,
        MoneyJson amount,
        MoneyJson tax,
        @Nullable MoneyJson taxAtHome,
        List<RefundedLineJson> lines,
        List<String> shippingOf) {
    /** Empty where the document is no credit note of one of the order's refunds. */
    static Optional<CreditNoteJson> of(Order order, IssuedDocument document) {
        return order.refunds().stream()
                .filter(refund -> document.key().refund().equals(Optional.of(refund.id())))
                .findFirst()
                .map(refund -> of(order, document, refund));
    }

    private static CreditNoteJson of(Order order, IssuedDocument document, Refund refund) {
        return new CreditNoteJson(
                document.number().toString(),
                document.issuedAt().toString(),
                refund.id(),
                MoneyJson.of(refund.amount()),
                MoneyJson.of(order.taxOf(refund)),
                taxAtHome(order, refund),
                RefundedLineJson.of(order, refund.parts().pieces()),
                refund.parts().parcels().stream().map(SellerId::value).sorted().toList());
    }

    private static @Nullable MoneyJson taxAtHome(Order order, Refund refund) {
        var rate = order.ledger().rate();
        return rate.isNone() ? null : MoneyJson.of(rate.back(order.taxOf(refund)));
    }
}
