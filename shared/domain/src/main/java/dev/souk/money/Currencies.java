package dev.souk.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In what the shop is paid: its own currency, in which every product has a price and every seller is paid, and others. In
 * those a product costs what its seller named, or else what its own price is at the shop's rate.
 *
 * @param own the shop's
 * @param rates from the shop's currency to each of the others, in the order to show; none twice
 */
public record Currencies(Currency own, List<ExchangeRate> rates) {
    private static final Pattern RATE = Pattern.compile("([A-Z]{3})=([0-9]{1,9}(?:\\.[0-9]{1,6})?)");

    public Currencies {
        rates = List.copyOf(rates);
        var seen = new HashSet<Currency>();
        seen.add(own);
        for (var rate : rates) {
            if (!rate.from().equals(own)) {
                throw new IllegalArgumentException("Rates are from " + own + ", not from " + rate.from());
            }
            if (!seen.add(rate.to())) {
                throw new IllegalArgumentException(rate.to() + " is named twice");
            }
        }
    }

    /** A shop of one currency. */
    public static Currencies only(Currency own) {
        return new Currencies(own, List.of());
    }

    /**
     * The shop's currencies as {@code SOUK_CURRENCY} and {@code SOUK_EXCHANGE_RATES} write them. The CDK app reads them by this
     * as functions do, so that what is deployed can be read.
     *
     * @param own ISO 4217
     * @param rates of the others, such as {@code EUR=1.17,USD=1.31}; empty where there are none
     * @throws IllegalArgumentException where the rates cannot be read, with what is wrong and what would be right
     */
    public static Currencies of(String own, String rates) {
        var currency = Currency.getInstance(own);
        try {
            return new Currencies(
                    currency,
                    rates.isBlank()
                            ? List.of()
                            : Arrays.stream(rates.split(",", -1))
                                    .map(text -> rate(currency, text.strip()))
                                    .toList());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "SOUK_EXCHANGE_RATES is '" + rates + "': " + wrong.getMessage() + ". It takes currencies besides "
                            + own + ", each once, with what one " + own + " is in it, such as EUR=1.17,JPY=196.4",
                    wrong);
        }
    }

    /** The rates as {@link #of} reads them; empty where there are none. */
    public String ratesText() {
        return rates.stream().map(rate -> rate.to() + "=" + rate.text()).collect(Collectors.joining(","));
    }

    /** All of them, the shop's own first. */
    public List<Currency> all() {
        return Stream.concat(Stream.of(own), besides().stream()).toList();
    }

    /** Those besides the shop's own, in the order to show. */
    public List<Currency> besides() {
        return rates.stream().map(ExchangeRate::to).toList();
    }

    /** The currency of that code, as far as the shop is paid in it. */
    public Optional<Currency> find(String code) {
        return all().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }

    /**
     * From the shop's own currency to that one, which may be its own.
     *
     * @throws IllegalArgumentException where the shop is not paid in it
     */
    public ExchangeRate rate(Currency to) {
        return Stream.concat(Stream.of(ExchangeRate.none(own)), rates.stream())
                .filter(rate -> rate.to().equals(to))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The shop is not paid in " + to));
    }

    /**
     * What something costs in a currency: what was named, or else its price at the shop's rate. A price that is not in the
     * shop's own currency, which may have been another once, stays as it is where nothing was named.
     *
     * @param price the usual one
     * @param named others, in other currencies
     */
    public Money price(Money price, List<Money> named, Currency wanted) {
        if (price.currency().equals(wanted)) {
            return price;
        }
        return named.stream()
                .filter(money -> money.currency().equals(wanted))
                .findFirst()
                .orElseGet(() -> price.currency().equals(own) ? rate(wanted).convert(price) : price);
    }

    /**
     * What something costs in each currency but that of its price. What it is compared with counts at the shop's rate, and is
     * left out where it is no more than the price that was named.
     */
    public List<PriceTag> others(Money price, List<Money> named, Optional<Money> compareAt) {
        var tags = new ArrayList<PriceTag>();
        for (var currency : all()) {
            var there = price(price, named, currency);
            if (!currency.equals(price.currency()) && there.currency().equals(currency)) {
                tags.add(new PriceTag(
                        there,
                        compareAt
                                .map(money -> price(money, List.of(), currency))
                                .filter(money -> money.currency().equals(currency) && money.compareTo(there) > 0)));
            }
        }
        return List.copyOf(tags);
    }

    private static ExchangeRate rate(Currency own, String text) {
        var written = RATE.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no code of three capitals with a number of at most six places");
        }
        var millionths = new BigDecimal(written.group(2)).movePointRight(6).longValueExact();
        return new ExchangeRate(own, currency(written.group(1)), millionths);
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(code + " is no currency of ISO 4217", unknown);
        }
    }
}
