package dev.souk.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.ExchangeRate;
import dev.souk.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts movements of an order in the shop's own currency. What a seller sold, and what of it went back, is converted as one
 * sum however many refunds there were, so that the movements add up to the {@link Earnings}; each movement's part of that is
 * divided among its goods and the parcel by largest remainder.
 */
final class ShopsMoney {
    private final ExchangeRate rate;
    private final Map<Sum, Money> sums = new HashMap<>();

    /** What is converted as one. */
    private record Sum(SellerId seller, SalesMovement.Kind kind) {}

    private ShopsMoney(ExchangeRate rate) {
        this.rate = rate;
    }

    /**
     * The same movements in the shop's own currency.
     *
     * @param movements in the order's currency, each seller's in the order in which the money moved
     */
    static List<SalesMovement> of(ExchangeRate rate, List<SalesMovement> movements) {
        if (rate.isNone()) {
            return List.copyOf(movements);
        }
        var counting = new ShopsMoney(rate);
        return movements.stream().map(counting::converted).toList();
    }

    private SalesMovement converted(SalesMovement movement) {
        var parts = Stream.concat(
                        movement.goods().stream().map(SalesMovement.Goods::amount), Stream.of(movement.shipping()))
                .toList();
        var total = share(new Sum(movement.seller(), movement.kind()), movement.total());
        var amounts = movement.total().isZero()
                ? parts.stream().map(rate::back).toList()
                : total.allocate(parts.stream().map(Money::amount).toList());
        var goods = new ArrayList<SalesMovement.Goods>();
        for (int i = 0; i < movement.goods().size(); i++) {
            var one = movement.goods().get(i);
            goods.add(new SalesMovement.Goods(one.productId(), one.title(), one.units(), amounts.get(i)));
        }
        return new SalesMovement(
                movement.order(),
                movement.seller(),
                movement.kind(),
                movement.cause(),
                movement.day(),
                goods,
                amounts.getLast());
    }

    /** By how much the sum of all grows with this one. */
    private Money share(Sum sum, Money amount) {
        var before = sums.getOrDefault(sum, Money.zero(amount.currency()));
        var after = before.plus(amount);
        sums.put(sum, after);
        return rate.back(after).minus(rate.back(before));
    }
}
