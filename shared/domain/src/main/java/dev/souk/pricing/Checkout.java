package dev.souk.pricing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Quotes what shoppers want, from the offers of this moment. */
public final class Checkout {
    private final Offers offers;
    private final Pricing pricing;
    private final Clock clock;

    public Checkout(Offers offers, Pricing pricing, Clock clock) {
        this.offers = offers;
        this.pricing = pricing;
        this.clock = clock;
    }

    /**
     * What these lines cost, sent there. Lines of the same variant are taken together.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public Quote quote(List<WantedLine> lines, String country) {
        var wanted = WantedLine.merged(lines);
        var found = offers.find(wanted.stream().map(WantedLine::variant).toList());
        return pricing.quote(wanted, found, country, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
