package dev.souk.orders;

import dev.souk.money.Money;
import dev.souk.pricing.WantedLine;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What a buyer wants to order.
 *
 * @param lines as they were sent; lines of the same variant are taken together
 * @param expectedTotal what the buyer agreed to pay
 */
public record Placement(
        Buyer buyer,
        String idempotencyKey,
        List<WantedLine> lines,
        String email,
        ShippingAddress address,
        Money expectedTotal) {
    public Placement {
        lines = List.copyOf(lines);
    }

    /** The id of the order that comes of it. */
    public OrderId orderId() {
        return OrderId.of(buyer, idempotencyKey);
    }

    /** Tells this request from any other: 32 hexadecimal digits. */
    String fingerprint() {
        var fields = new ArrayList<String>(List.of(email, text(expectedTotal)));
        fields.addAll(List.of(
                address.name(),
                address.line1(),
                address.line2().orElse(""),
                address.city(),
                address.region().orElse(""),
                address.postalCode(),
                address.country()));
        for (var line : lines) {
            fields.add(line.variant().productId());
            fields.add(line.variant().variantId());
            fields.add(Integer.toString(line.quantity()));
            fields.add(
                    line.seenPrices().stream().map(Placement::text).findFirst().orElse(""));
        }
        return HexFormat.of().formatHex(Digest.of(fields));
    }

    private static String text(Money money) {
        return money.amount() + money.currency().getCurrencyCode();
    }
}
