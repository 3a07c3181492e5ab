package dev.souk.functions.pages;

import dev.souk.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts as the storefront writes them. */
final class Amounts {
    private Amounts() {}

    /** For people: £12.50. */
    static String text(Money money) {
        var format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits(money.currency()));
        format.setMaximumFractionDigits(digits(money.currency()));
        return format.format(exact(money.amount(), money.currency()));
    }

    /** For machines: 12.50. */
    static String plain(long amount, Currency currency) {
        return exact(amount, currency).toPlainString();
    }

    private static BigDecimal exact(long amount, Currency currency) {
        return BigDecimal.valueOf(amount, digits(currency));
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
