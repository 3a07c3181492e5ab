package dev.souk.pricing;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A variant as it can be bought at this moment.
 *
 * @param choices the values chosen for the product's options; empty for a plain product
 * @param image address of its picture
 * @param price of one piece; tax included where the destination has one
 * @param available pieces that can be ordered; never negative
 */
public record Offer(
        VariantRef variant,
        String title,
        List<String> choices,
        SellerId sellerId,
        String sellerName,
        Optional<String> image,
        Money price,
        long available) {
    public Offer {
        choices = List.copyOf(choices);
    }
}
