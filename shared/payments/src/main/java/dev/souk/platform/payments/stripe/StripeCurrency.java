package dev.souk.platform.payments.stripe;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** Currencies as Stripe writes them. Its smallest units are ours, but for a few. */
final class StripeCurrency {
    /** Written with two decimals that they do not have any more. */
    private static final Set<String> OTHER_UNITS = Set.of("ISK", "UGX");

    /** Of the others' thousandths Stripe takes whole tens only. */
    private static final int MOST_DECIMALS = 2;

    private StripeCurrency() {}

    /**
     * Three small letters.
     *
     * @throws IllegalArgumentException where Stripe counts this currency in other units than we do
     */
    static String written(Currency currency) {
        if (OTHER_UNITS.contains(currency.getCurrencyCode()) || currency.getDefaultFractionDigits() > MOST_DECIMALS) {
            throw new IllegalArgumentException("Stripe counts " + currency + " in other units than we do");
        }
        return currency.getCurrencyCode().toLowerCase(Locale.ROOT);
    }

    static Currency read(String written) {
        return Currency.getInstance(written.toUpperCase(Locale.ROOT));
    }
}
