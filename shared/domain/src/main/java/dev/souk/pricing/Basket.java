package dev.souk.pricing;

import dev.souk.identity.SellerId;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Shopper;
import dev.souk.shipping.ShippingMethod;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants priced.
 *
 * @param currency in what to pay, one of the shop's; empty for its own
 * @param lines as they were sent; lines of the same variant are taken together
 * @param country where it goes, ISO 3166-1 alpha-2
 * @param codes of promotions that the shopper named
 * @param methods how each seller's parcel shall go; a seller that is not named sends by the first way that there is
 */
public record Basket(
        Optional<Currency> currency,
        List<WantedLine> lines,
        String country,
        Set<PromotionId> codes,
        Map<SellerId, ShippingMethod> methods,
        Shopper shopper) {
    public Basket {
        lines = WantedLine.merged(lines);
        codes = Set.copyOf(codes);
        methods = Map.copyOf(methods);
    }

    /** These lines, sent there and paid in the shop's own currency, without anything special. */
    public static Basket of(List<WantedLine> lines, String country) {
        return new Basket(Optional.empty(), lines, country, Set.of(), Map.of(), Shopper.UNKNOWN);
    }
}
