package dev.souk.pricing;

import dev.souk.promotions.Standings;
import dev.souk.shipping.Dispatches;
import java.time.Clock;
import java.util.stream.Collectors;

/** Quotes what shoppers want, from the offers and promotions of this moment, and as their sellers send now. */
public final class Checkout {
    private final Offers offers;
    private final Dispatches dispatches;
    private final Standings promotions;
    private final PurchaseHistory history;
    private final Pricing pricing;
    private final Clock clock;

    public Checkout(
            Offers offers,
            Dispatches dispatches,
            Standings promotions,
            PurchaseHistory history,
            Pricing pricing,
            Clock clock) {
        this.offers = offers;
        this.dispatches = dispatches;
        this.promotions = promotions;
        this.history = history;
        this.pricing = pricing;
        this.clock = clock;
    }

    /** What this basket costs. */
    public Quote quote(Basket basket) {
        var found = offers.find(basket.lines().stream().map(WantedLine::variant).toList());
        var sellers = found.values().stream().map(Offer::sellerId).collect(Collectors.toSet());
        var shopper = basket.shopper();
        var standings = promotions.find(basket.codes(), shopper.key());
        return pricing.quote(
                basket,
                found,
                dispatches.of(sellers),
                standings,
                () -> shopper.member().filter(history::hasBought).isPresent(),
                clock.instant());
    }
}
