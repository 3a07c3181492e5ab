package dev.souk.orders;

import dev.souk.addresses.PostalAddress;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.pricing.Basket;
import dev.souk.pricing.WantedLine;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Shopper;
import dev.souk.shipping.ShippingMethod;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a buyer wants to order.
 *
 * @param lines as they were sent; lines of the same variant are taken together
 * @param language in which the shop writes to the buyer
 * @param billing where the bill goes, if not where the things go
 * @param codes of promotions that the buyer named
 * @param methods how each seller's parcel shall go
 * @param expectedTotal what the buyer agreed to pay, in the currency in which to pay
 */
public record Placement(
        Buyer buyer,
        String idempotencyKey,
        List<WantedLine> lines,
        String email,
        Locale language,
        PostalAddress address,
        Optional<PostalAddress> billing,
        Set<PromotionId> codes,
        Map<SellerId, ShippingMethod> methods,
        Money expectedTotal) {
    public Placement {
        lines = List.copyOf(lines);
        codes = Set.copyOf(codes);
        methods = Map.copyOf(methods);
    }

    /** The id of the order that comes of it. */
    public OrderId orderId() {
        return OrderId.of(buyer, idempotencyKey);
    }

    /** What is to be priced. */
    Basket basket() {
        var shopper = new Shopper(buyer.member(), Optional.of(email));
        return new Basket(Optional.of(expectedTotal.currency()), lines, address.country(), codes, methods, shopper);
    }

    /**
     * Tells this request from any other: 32 hexadecimal digits. The language is not in it: whoever sends a request again from
     * another browser wants the same order.
     */
    String fingerprint() {
        var fields = new ArrayList<String>(List.of(email, text(expectedTotal)));
        fields.addAll(fields(address));
        billing.map(Placement::fields).ifPresent(fields::addAll);
        codes.stream().map(PromotionId::value).sorted().forEach(fields::add);
        methods.entrySet().stream()
                .map(chosen -> chosen.getKey().value() + " " + chosen.getValue().code())
                .sorted()
                .forEach(fields::add);
        for (var line : lines) {
            fields.add(line.variant().productId());
            fields.add(line.variant().variantId());
            fields.add(Integer.toString(line.quantity()));
            fields.add(
                    line.seenPrices().stream().map(Placement::text).findFirst().orElse(""));
        }
        return HexFormat.of().formatHex(Digest.of(fields));
    }

    private static List<String> fields(PostalAddress address) {
        return List.of(
                address.name(),
                address.line1(),
                address.line2().orElse(""),
                address.city(),
                address.region().orElse(""),
                address.postalCode(),
                address.country());
    }

    private static String text(Money money) {
        return money.amount() + money.currency().getCurrencyCode();
    }
}
