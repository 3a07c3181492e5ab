package dev.souk.pricing;

import dev.souk.promotions.Standings;
import java.time.Clock;

/** Quotes what shoppers want, from the offers and promotions of this moment. */
public final class Checkout {
    private final Offers offers;
    private final Standings promotions;
    private final PurchaseHistory history;
    private final Pricing pricing;
    private final Clock clock;

    public Checkout(Offers offers, Standings promotions, PurchaseHistory history, Pricing pricing, Clock clock) {
        this.offers = offers;
        this.promotions = promotions;
        this.history = history;
        this.pricing = pricing;
        this.clock = clock;
    }

    /** What this basket costs. */
    public Quote quote(Basket basket) {
        var found = offers.find(basket.lines().stream().map(WantedLine::variant).toList());
        var shopper = basket.shopper();
        var standings = promotions.find(basket.codes(), shopper.key());
        return pricing.quote(
                basket,
                found,
                standings,
                () -> shopper.member().filter(history::hasBought).isPresent(),
                clock.instant());
    }
}
