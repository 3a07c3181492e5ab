package dev.souk.pricing;

import dev.souk.catalog.TaxClass;
import dev.souk.identity.SellerId;
import dev.souk.money.Apportionment;
import dev.souk.money.Money;
import dev.souk.promotions.Adjustment;
import dev.souk.promotions.Discounts;
import dev.souk.shipping.Dispatch;
import dev.souk.shipping.ShipBy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What one seller has to send.
 *
 * @param prices what the goods of each tax class cost, after discounts; not empty
 * @param grams as far as the seller said
 */
record SellerGoods(SellerId id, String name, Map<TaxClass, Money> prices, long grams) {
    static SellerGoods of(PricedLine line, OfferedLine offered) {
        var prices = Map.of(offered.offer().taxClass(), line.total());
        return new SellerGoods(line.sellerId(), line.sellerName(), prices, offered.grams());
    }

    SellerGoods plus(SellerGoods more) {
        var sums = new EnumMap<TaxClass, Money>(prices);
        more.prices.forEach((taxClass, price) -> sums.merge(taxClass, price, Money::plus));
        return new SellerGoods(id, name, sums, Math.addExact(grams, more.grams));
    }

    /** How it is sent; empty where nothing is sent to. */
    Optional<Parcel> parcel(Bill.Frame frame, Discounts discounts) {
        var price = Money.sum(frame.currency(), prices.values());
        var dispatch = frame.dispatch(id);
        var options = frame.rates().options(frame.country(), price, grams, dispatch, frame.day(), frame.rate());
        var wanted = Optional.ofNullable(frame.methods().get(id));
        return options.stream()
                .filter(option -> wanted.filter(option.method()::equals).isPresent())
                .findFirst()
                .or(() -> options.stream().findFirst())
                .map(option -> {
                    var adjustments = discounts.ofShipping(id, option.fee());
                    var shipment = new Shipment(
                            id,
                            name,
                            option.method(),
                            option.fee(),
                            adjustments,
                            tax(Adjustment.apply(option.fee(), adjustments), frame),
                            option.earliest(),
                            option.latest(),
                            ownSendBy(dispatch, frame.day(), option.earliest()),
                            dispatch.cancellationHours());
                    return new Parcel(shipment, options);
                });
    }

    private static Optional<LocalDate> ownSendBy(Dispatch dispatch, LocalDate day, LocalDate earliest) {
        return Optional.of(dispatch.sendBy(day, earliest)).filter(sendBy -> !sendBy.equals(ShipBy.day(day, earliest)));
    }

    /**
     * Sending is taxed as what is sent: the fee is divided among the classes by what their goods cost, or evenly where they
     * cost nothing.
     */
    private Money tax(Money fee, Bill.Frame frame) {
        var classes = List.copyOf(new TreeMap<>(prices).keySet());
        var weights = classes.stream()
                .map(taxClass -> Objects.requireNonNull(prices.get(taxClass)).amount())
                .toList();
        var nothing = weights.stream().allMatch(weight -> weight == 0);
        var parts = Apportionment.of(fee.amount(), nothing ? Collections.nCopies(classes.size(), 1L) : weights);
        return Money.sum(
                frame.currency(),
                IntStream.range(0, classes.size())
                        .mapToObj(i -> frame.taxes().on(classes.get(i)).of(new Money(parts.get(i), fee.currency())))
                        .toList());
    }
}
