package dev.souk.pricing;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.promotions.Adjustment;
import dev.souk.promotions.Discounts;
import java.util.Optional;

/**
 * What one seller has to send.
 *
 * @param price after discounts
 * @param grams as far as the seller said
 */
record SellerGoods(SellerId id, String name, Money price, long grams) {
    static SellerGoods of(PricedLine line, long grams) {
        return new SellerGoods(line.sellerId(), line.sellerName(), line.total(), grams);
    }

    SellerGoods plus(SellerGoods more) {
        return new SellerGoods(id, name, price.plus(more.price), Math.addExact(grams, more.grams));
    }

    /** How it is sent; empty where nothing is sent to. */
    Optional<Parcel> parcel(Bill.Frame frame, Discounts discounts) {
        var options = frame.rates().options(frame.country(), price, grams, frame.day());
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
                            frame.rate().of(Adjustment.apply(option.fee(), adjustments)),
                            option.earliest(),
                            option.latest());
                    return new Parcel(shipment, options);
                });
    }
}
