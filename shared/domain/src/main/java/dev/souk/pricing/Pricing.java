package dev.souk.pricing;

import dev.souk.identity.SellerId;
import dev.souk.money.Currencies;
import dev.souk.money.ExchangeRate;
import dev.souk.pricing.CheckoutProblem.CouponRefused;
import dev.souk.pricing.CheckoutProblem.MixedCurrencies;
import dev.souk.pricing.CheckoutProblem.NoShippingTo;
import dev.souk.pricing.CheckoutProblem.OutOfStock;
import dev.souk.pricing.CheckoutProblem.PriceChanged;
import dev.souk.pricing.CheckoutProblem.SellerSendsNotTo;
import dev.souk.pricing.CheckoutProblem.TooFew;
import dev.souk.pricing.CheckoutProblem.TooManyLines;
import dev.souk.pricing.CheckoutProblem.Withdrawn;
import dev.souk.promotions.Choice;
import dev.souk.promotions.CouponFlaw;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.PromotionUse;
import dev.souk.promotions.Standing;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.ShippingRates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Prices wanted lines. Pure: the same offers, promotions, destination and moment give the same quote.
 *
 * <p>In this order: the pieces at their price; what promotions take off the lines; each seller's parcel, by what its goods
 * cost then; what promotions take off that; taxes of what is left. Where promotions exclude each other, the shopper gets
 * what costs least: all that share, or one exclusive one alone.
 *
 * <p>In another currency than the shop's own, goods cost what their seller named; all else that is an amount, of the shop's
 * shipping and of promotions, counts at the shop's rate.
 *
 * <p>What is rounded, and how: an amount at a rate, a percentage off, the tax of each line and of each parcel, half up to the minor unit, each
 * once (a parcel of several tax classes once for each); what is divided is divided by largest remainder. Sums are of rounded amounts, so that what is printed
 * adds up. No amount that a shopper pays is ever negative.
 */
public final class Pricing {
    /** An order, its stocks and its counts are written together, and a transaction of DynamoDB takes so many items. */
    private static final int WRITES = 100;

    private final Currencies currencies;
    private final ShippingRates shipping;
    private final TaxRates taxes;

    /**
     * Pricing by these rates.
     *
     * @param currencies the shop's; each order is paid in one of them
     */
    public Pricing(Currencies currencies, ShippingRates shipping, TaxRates taxes) {
        this.currencies = currencies;
        this.shipping = shipping;
        this.taxes = taxes;
    }

    /**
     * What a basket costs.
     *
     * @param offers what is for sale of it
     * @param dispatches how sellers send; of one who is not named, as is usual
     * @param promotions all without a code, and those whose codes the basket names
     * @param hasBought whether its shopper, a member, has bought before; asked only where a promotion wants to know
     * @param now whose prices, taxes and promotions apply
     */
    public Quote quote(
            Basket basket,
            Map<VariantRef, Offer> offers,
            Map<SellerId, Dispatch> dispatches,
            List<Standing> promotions,
            BooleanSupplier hasBought,
            Instant now) {
        var rate = currencies.rate(basket.currency().orElseGet(currencies::own));
        var offered = new ArrayList<OfferedLine>();
        var problems = new ArrayList<CheckoutProblem>();
        for (var line : basket.lines()) {
            var offer = Optional.ofNullable(offers.get(line.variant())).map(found -> priced(found, rate));
            problems.addAll(problemsOf(line, offer, rate));
            offer.filter(found -> isPaidIn(found, rate))
                    .ifPresent(found -> offered.add(new OfferedLine(found, line.quantity())));
        }
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var goods = offered.stream().map(OfferedLine::goods).toList();
        var standings = promotions.stream().map(standing -> standing.at(rate)).toList();
        var choice = Choice.of(standings, basket.codes(), goods, rate.to(), basket.shopper(), hasBought, now);
        var there = taxes.at(basket.country(), day);
        var frame = new Bill.Frame(rate, basket.country(), day, there, shipping, dispatches, basket.methods());
        var bill = cheapest(frame, offered, choice);
        problems.addAll(unsent(frame, offered));
        var effective = bill.effective();
        flaws(basket, choice, effective).forEach((code, flaw) -> problems.add(new CouponRefused(code, flaw)));
        var uses = uses(bill, effective);
        var most = WRITES - 1 - uses.stream().mapToInt(PromotionUse::counts).sum();
        if (bill.lines().size() > most) {
            problems.add(new TooManyLines(most));
        }
        return new Quote(rate, bill.lines(), bill.parcels(), bill.totals(), uses, problems);
    }

    private static Bill cheapest(Bill.Frame frame, List<OfferedLine> offered, Choice choice) {
        return choice.plans().stream()
                .map(plan -> Bill.of(frame, offered, plan))
                .min(Comparator.comparing(bill -> bill.totals().total()))
                .orElseThrow();
    }

    /** Who does not send there, each once; or that nobody does. */
    private static Collection<CheckoutProblem> unsent(Bill.Frame frame, List<OfferedLine> offered) {
        var zone = frame.rates().zone(frame.country());
        if (zone.isEmpty()) {
            return List.of(new NoShippingTo(frame.country()));
        }
        var unsent = new LinkedHashMap<SellerId, CheckoutProblem>();
        for (var line : offered) {
            var seller = line.offer().sellerId();
            if (!frame.dispatch(seller).sendsTo(zone.get())) {
                unsent.put(
                        seller,
                        new SellerSendsNotTo(
                                frame.country(), seller, line.offer().sellerName()));
            }
        }
        return unsent.values();
    }

    /** Codes that do nothing for this basket, in the order of their names. */
    private static Map<PromotionId, CouponFlaw> flaws(Basket basket, Choice choice, Set<PromotionId> effective) {
        var flaws = new TreeMap<PromotionId, CouponFlaw>(Comparator.comparing(PromotionId::value));
        basket.codes().stream()
                .filter(code -> !effective.contains(code))
                .forEach(code -> flaws.put(code, CouponFlaw.WITHOUT_EFFECT));
        flaws.putAll(choice.flaws());
        return flaws;
    }

    private static List<PromotionUse> uses(Bill bill, Set<PromotionId> effective) {
        return bill.promotions().stream()
                .filter(promotion -> effective.contains(promotion.id()))
                .filter(Promotion::isCounted)
                .map(PromotionUse::of)
                .toList();
    }

    private static List<CheckoutProblem> problemsOf(WantedLine line, Optional<Offer> found, ExchangeRate rate) {
        var variant = line.variant();
        if (found.isEmpty()) {
            return List.of(new Withdrawn(variant));
        }
        var offer = found.get();
        if (!isPaidIn(offer, rate)) {
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

    private Offer priced(Offer offer, ExchangeRate rate) {
        return offer.priced(currencies.price(offer.price(), offer.namedPrices(), rate.to()));
    }

    private static boolean isPaidIn(Offer offer, ExchangeRate rate) {
        return offer.price().currency().equals(rate.to());
    }
}
