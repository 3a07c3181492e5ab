package dev.souk.pricing;

import dev.souk.shipping.ShippingOption;
import java.util.List;

/**
 * A seller's part of what is wanted, and the ways to send it.
 *
 * @param chosen the way that counts in the quote
 * @param options never empty; their fees are before promotions
 */
public record Parcel(Shipment chosen, List<ShippingOption> options) {
    public Parcel {
        options = List.copyOf(options);
    }
}
