package dev.souk.shipping;

import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What sending costs by where it goes, for each seller's parcel by itself: every seller packs their own. The amounts are
 * Souk's own terms, in minor units of the shop's own currency (meant for pounds).
 */
public final class ShippingRates {
    private static final Set<String> EUROPE = Set.of(
            "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GG", "GR", "HR", "HU", "IE",
            "IM", "IS", "IT", "JE", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Set<String> OVERSEAS = Set.of(
            "AE", "AU", "BH", "BR", "CA", "HK", "IL", "JP", "KR", "LB", "MX", "NZ", "SA", "SG", "TR", "US", "ZA");

    private static final List<Tariff> AT_HOME = List.of(
            new Tariff(ShippingMethod.STANDARD, 395, 60, Optional.of(4_000L), 2, 4),
            new Tariff(ShippingMethod.EXPRESS, 795, 90, Optional.empty(), 1, 2));
    private static final List<Tariff> IN_EUROPE = List.of(
            new Tariff(ShippingMethod.STANDARD, 995, 150, Optional.of(12_000L), 4, 7),
            new Tariff(ShippingMethod.EXPRESS, 2_195, 350, Optional.empty(), 2, 3));
    private static final List<Tariff> ABROAD = List.of(
            new Tariff(ShippingMethod.STANDARD, 1_895, 600, Optional.empty(), 7, 14),
            new Tariff(ShippingMethod.EXPRESS, 3_995, 900, Optional.empty(), 3, 5));

    private final String home;

    /**
     * Rates of a shop that sends from there.
     *
     * @param home ISO 3166-1 alpha-2
     */
    public ShippingRates(String home) {
        this.home = home;
    }

    /**
     * The ways to send a parcel, the slow one first; empty where nothing is sent, or its seller sends nothing.
     *
     * @param country ISO 3166-1 alpha-2
     * @param goods what the parcel's goods cost after discounts, in the currency to which the rate is
     * @param grams what they weigh, as far as their sellers said
     * @param dispatch the seller's
     * @param day on which it is ordered
     * @param rate from the shop's own currency, at which fees count
     */
    public List<ShippingOption> options(
            String country, Money goods, long grams, Dispatch dispatch, LocalDate day, ExchangeRate rate) {
        var start = dispatch.start(day);
        return zone(country).filter(dispatch::sendsTo).map(ShippingRates::tariffs).orElse(List.of()).stream()
                .map(tariff -> tariff.option(goods, grams, start, rate))
                .toList();
    }

    /** The zone in which that country is, ISO 3166-1 alpha-2; empty where nothing is sent to. */
    public Optional<ShippingZone> zone(String country) {
        if (country.equals(home)) {
            return Optional.of(ShippingZone.HOME);
        }
        if (EUROPE.contains(country)) {
            return Optional.of(ShippingZone.EUROPE);
        }
        return OVERSEAS.contains(country) ? Optional.of(ShippingZone.OVERSEAS) : Optional.empty();
    }

    private static List<Tariff> tariffs(ShippingZone zone) {
        return switch (zone) {
            case HOME -> AT_HOME;
            case EUROPE -> IN_EUROPE;
            case OVERSEAS -> ABROAD;
        };
    }
}
