package dev.souk.pricing;

import dev.souk.money.Money;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * What sending costs by where it goes: one fee an order, whatever its weight. The amounts are Souk's own terms, in minor
 * units of the shop's currency (meant for pounds).
 */
public final class ShippingRates {
    private static final Set<String> EUROPE = Set.of(
            "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GG", "GR", "HR", "HU", "IE",
            "IM", "IS", "IT", "JE", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> OVERSEAS = Set.of(
            "AE", "AU", "BH", "BR", "CA", "HK", "IL", "JP", "KR", "LB", "MX", "NZ", "SA", "SG", "TR", "US", "ZA");

    private static final Zone AT_HOME = new Zone(395, Optional.of(4_000L));
    private static final Zone IN_EUROPE = new Zone(995, Optional.of(12_000L));
    private static final Zone ABROAD = new Zone(1_895, Optional.empty());

    private final String home;

    private record Zone(long fee, Optional<Long> freeFrom) {}

    /**
     * Rates of a shop that sends from there.
     *
     * @param home ISO 3166-1 alpha-2
     */
    public ShippingRates(String home) {
        this.home = home;
    }

    /** The fee for an order of this subtotal (nothing for an empty one), or empty where nothing is sent. */
    Optional<Shipping> to(String country, Money subtotal) {
        return zone(country).map(zone -> shipping(zone, subtotal));
    }

    private static Shipping shipping(Zone zone, Money subtotal) {
        Currency currency = subtotal.currency();
        var free = subtotal.isZero()
                || zone.freeFrom().filter(from -> subtotal.amount() >= from).isPresent();
        return new Shipping(
                new Money(free ? 0 : zone.fee(), currency), zone.freeFrom().map(from -> new Money(from, currency)));
    }

    private Optional<Zone> zone(String country) {
        if (country.equals(home)) {
            return Optional.of(AT_HOME);
        }
        if (EUROPE.contains(country)) {
            return Optional.of(IN_EUROPE);
        }
        return OVERSEAS.contains(country) ? Optional.of(ABROAD) : Optional.empty();
    }
}
