package dev.souk.promotions;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What promotions take off lines of goods, one promotion after the other, each from what those before it left.
 *
 * <p>A percentage is taken of all covered lines together and rounded half up to the minor unit, once; it and a fixed amount
 * are divided among the lines by largest remainder. No line comes below zero.
 */
public final class Discounts {
    private final List<Goods> goods;
    private final Currency currency;
    private final List<Money> left;
    private final List<List<Adjustment>> lines;
    private final List<Promotion> freeShipping = new ArrayList<>();

    private Discounts(List<Goods> goods, Currency currency) {
        this.goods = goods;
        this.currency = currency;
        this.left = new ArrayList<>(goods.stream().map(Goods::price).toList());
        this.lines = goods.stream()
                .map(line -> (List<Adjustment>) new ArrayList<Adjustment>())
                .toList();
    }

    /**
     * The discounts of these promotions, in their order.
     *
     * @param goods all in the currency
     */
    public static Discounts of(List<Goods> goods, Currency currency, List<Promotion> promotions) {
        var discounts = new Discounts(goods, currency);
        promotions.forEach(discounts::apply);
        return discounts;
    }

    /** What is taken off the line of goods at this place. */
    public List<Adjustment> ofLine(int index) {
        return List.copyOf(lines.get(index));
    }

    /**
     * What is taken off this seller's shipping.
     *
     * @param fee what it costs
     */
    public List<Adjustment> ofShipping(SellerId seller, Money fee) {
        if (fee.isZero()) {
            return List.of();
        }
        return freeShipping.stream()
                .filter(promotion -> covered(promotion).stream()
                        .anyMatch(index -> goods.get(index).seller().equals(seller)))
                .findFirst()
                .map(promotion -> Adjustment.discount(promotion, fee))
                .stream()
                .toList();
    }

    private void apply(Promotion promotion) {
        var covered = covered(promotion);
        switch (promotion.benefit()) {
            case Benefit.FreeShipping _ -> freeShipping.add(promotion);
            case Benefit.PercentOff(var basisPoints) -> spread(promotion, covered, part(sumOf(covered), basisPoints));
            case Benefit.AmountOff(var amount) -> spread(promotion, covered, smaller(amount, sumOf(covered)));
            case Benefit.BuyAndGet deal -> cheapen(promotion, covered, deal);
        }
    }

    private List<Integer> covered(Promotion promotion) {
        return IntStream.range(0, goods.size())
                .filter(index -> promotion.scope().covers(goods.get(index)))
                .boxed()
                .toList();
    }

    private void spread(Promotion promotion, List<Integer> covered, Money off) {
        if (off.isZero()) {
            return;
        }
        var weights = covered.stream().map(index -> left.get(index).amount()).toList();
        var parts = off.allocate(weights).iterator();
        covered.forEach(index -> take(promotion, index, parts.next()));
    }

    private void cheapen(Promotion promotion, List<Integer> covered, Benefit.BuyAndGet deal) {
        var pieces =
                covered.stream().mapToLong(index -> goods.get(index).quantity()).sum();
        var cheaper = pieces / (deal.buy() + deal.get()) * deal.get();
        var cheapestFirst = covered.stream()
                .sorted(Comparator.comparing((Integer index) -> goods.get(index).unitPrice()))
                .toList();
        for (var index : cheapestFirst) {
            var here = Math.min(cheaper, goods.get(index).quantity());
            var off = part(goods.get(index).unitPrice().times(here), deal.basisPoints());
            take(promotion, index, smaller(off, left.get(index)));
            cheaper -= here;
        }
    }

    private void take(Promotion promotion, int index, Money off) {
        if (!off.isZero()) {
            left.set(index, left.get(index).minus(off));
            lines.get(index).add(Adjustment.discount(promotion, off));
        }
    }

    private Money sumOf(List<Integer> covered) {
        return Money.sum(currency, covered.stream().map(left::get).toList());
    }

    private static Money smaller(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money part(Money whole, int basisPoints) {
        return whole.part(basisPoints, Benefit.WHOLE);
    }
}
