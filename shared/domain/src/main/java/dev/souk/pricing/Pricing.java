package dev.souk.pricing;

import dev.souk.money.Money;
import dev.souk.pricing.CheckoutProblem.MixedCurrencies;
import dev.souk.pricing.CheckoutProblem.NoShippingTo;
import dev.souk.pricing.CheckoutProblem.OutOfStock;
import dev.souk.pricing.CheckoutProblem.PriceChanged;
import dev.souk.pricing.CheckoutProblem.TooFew;
import dev.souk.pricing.CheckoutProblem.Withdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prices wanted lines. Pure: the same offers, destination and day give the same quote.
 *
 * <p>Prices include the destination's tax. What is rounded, and how: the tax of each line and of the shipping, half up to
 * the minor unit, each once; sums are of rounded amounts, so that what is printed adds up. No amount is ever negative.
 */
public final class Pricing {
    private final Currency currency;
    private final ShippingRates shipping;
    private final TaxRates taxes;

    /**
     * Pricing by these rates.
     *
     * @param currency of the shop, in which an order is paid
     */
    public Pricing(Currency currency, ShippingRates shipping, TaxRates taxes) {
        this.currency = currency;
        this.shipping = shipping;
        this.taxes = taxes;
    }

    /**
     * What these lines cost.
     *
     * @param wanted one a variant, see {@link WantedLine#merged}
     * @param offers what is for sale of them
     * @param country where it goes, ISO 3166-1 alpha-2
     * @param day whose taxes apply
     */
    public Quote quote(List<WantedLine> wanted, Map<VariantRef, Offer> offers, String country, LocalDate day) {
        var rate = taxes.at(country, day);
        var lines = new ArrayList<PricedLine>();
        var problems = new ArrayList<CheckoutProblem>();
        for (var line : wanted) {
            var offer = Optional.ofNullable(offers.get(line.variant()));
            problems.addAll(problemsOf(line, offer));
            offer.filter(this::ofOurCurrency)
                    .ifPresent(found -> lines.add(PricedLine.of(found, line.quantity(), rate)));
        }
        var subtotal = Money.sum(currency, lines.stream().map(PricedLine::total).toList());
        var sending = shipping.to(country, subtotal);
        if (sending.isEmpty()) {
            problems.add(new NoShippingTo(country));
        }
        var fee = sending.orElseGet(() -> new Shipping(Money.zero(currency), Optional.empty()));
        return new Quote(lines, Totals.of(lines, subtotal, fee, rate), problems);
    }

    private List<CheckoutProblem> problemsOf(WantedLine line, Optional<Offer> found) {
        var variant = line.variant();
        if (found.isEmpty()) {
            return List.of(new Withdrawn(variant));
        }
        var offer = found.get();
        if (!ofOurCurrency(offer)) {
            return List.of(new MixedCurrencies(variant));
        }
        var problems = new ArrayList<CheckoutProblem>();
        if (offer.available() < line.quantity()) {
            problems.add(offer.available() == 0 ? new OutOfStock(variant) : new TooFew(variant, offer.available()));
        }
        line.seenPrices().stream()
                .filter(seen -> !seen.equals(offer.price()))
                .map(seen -> new PriceChanged(variant, seen, offer.price()))
                .forEach(problems::add);
        return problems;
    }

    private boolean ofOurCurrency(Offer offer) {
        return offer.price().currency().equals(currency);
    }
}
