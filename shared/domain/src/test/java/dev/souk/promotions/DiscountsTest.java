package dev.souk.promotions;

import static dev.souk.promotions.SamplePromotions.automatic;
import static dev.souk.promotions.SamplePromotions.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscountsTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Benefit.BuyAndGet THREE_FOR_TWO = new Benefit.BuyAndGet(2, 1, Benefit.WHOLE);

    private static Goods goods(String name, int quantity, long price) {
        return new Goods(
                new ProductId(name),
                new CategoryId("shelf-of-" + name),
                new SellerId("seller-of-" + name),
                quantity,
                new Money(price, GBP));
    }

    private static List<Long> off(List<Goods> goods, Promotion... promotions) {
        var discounts = Discounts.of(goods, GBP, List.of(promotions));
        return IntStream.range(0, goods.size())
                .mapToObj(index -> discounts.ofLine(index).stream()
                        .mapToLong(adjustment -> adjustment.amount().amount())
                        .sum())
                .toList();
    }

    @Test
    void aPercentageIsRoundedOnceAndDividedWithoutLoss() {
        // 10 % of 3 × 33 = 9.9, rounded to 10: the lines' own tenths would be 3.3 each, and 9 in all.
        var goods = List.of(goods("pin", 1, 33), goods("bow", 1, 33), goods("cap", 1, 33));
        assertThat(off(goods, automatic("TENTH", new Benefit.PercentOff(1_000))))
                .containsExactly(-4L, -3L, -3L);
    }

    @Test
    void anAmountTakesNoMoreThanThereIs() {
        var tenPounds = automatic("TENNER", new Benefit.AmountOff(new Money(1_000, GBP)));
        assertThat(off(List.of(goods("pin", 2, 100)), tenPounds)).containsExactly(-200L);
        assertThat(off(List.of(goods("pin", 3, 500), goods("bow", 1, 500)), tenPounds))
                .containsExactly(-750L, -250L);
    }

    @Test
    void ofThreeTheCheapestIsFree() {
        var goods = List.of(goods("pin", 2, 100), goods("bow", 4, 300), goods("cap", 1, 900));
        // Seven pieces hold two whole threes: the two cheapest of all are free.
        assertThat(off(goods, automatic("3FOR2", THREE_FOR_TWO))).containsExactly(-200L, 0L, 0L);
        assertThat(off(List.of(goods("pin", 2, 100)), automatic("3FOR2", THREE_FOR_TWO)))
                .containsExactly(0L);
    }

    @Test
    void theSecondPieceCanBeCheaperInsteadOfFree() {
        var half = automatic("SECOND-HALF", new Benefit.BuyAndGet(1, 1, 5_000));
        assertThat(off(List.of(goods("pin", 3, 101)), half)).containsExactly(-51L);
    }

    @Test
    void onlyWhatIsMeantGetsCheaper() {
        var tenth = automatic("TENTH", new Benefit.PercentOff(1_000));
        var goods = List.of(goods("pin", 1, 100), goods("bow", 1, 200));
        var pin = Set.of(new ProductId("pin"));
        var shelf = Set.of(new CategoryId("shelf-of-bow"));
        var seller = Set.of(new SellerId("seller-of-bow"));
        assertThat(off(goods, within(tenth, new Scope(pin, Set.of(), Set.of()))))
                .containsExactly(-10L, 0L);
        assertThat(off(goods, within(tenth, new Scope(Set.of(), shelf, Set.of()))))
                .containsExactly(0L, -20L);
        assertThat(off(goods, within(tenth, new Scope(Set.of(), Set.of(), seller))))
                .containsExactly(0L, -20L);
        assertThat(off(goods, within(tenth, new Scope(pin, shelf, Set.of())))).containsExactly(0L, 0L);
    }

    @Test
    void theNextTakesFromWhatTheOneBeforeLeft() {
        var half = automatic("HALF", new Benefit.PercentOff(5_000));
        assertThat(off(List.of(goods("pin", 1, 1_000)), half, half)).containsExactly(-750L);
    }

    @Test
    void shippingIsFreeForTheSellersThatAreMeant() {
        var free = within(
                automatic("FREE-POST", new Benefit.FreeShipping()),
                new Scope(Set.of(new ProductId("pin")), Set.of(), Set.of()));
        var discounts = Discounts.of(List.of(goods("pin", 1, 100), goods("bow", 1, 200)), GBP, List.of(free));
        var fee = new Money(395, GBP);
        assertThat(discounts.ofShipping(new SellerId("seller-of-pin"), fee))
                .containsExactly(new Adjustment(free.id(), free.name(), fee.negated()));
        assertThat(discounts.ofShipping(new SellerId("seller-of-bow"), fee)).isEmpty();
        assertThat(discounts.ofShipping(new SellerId("seller-of-pin"), new Money(0, GBP)))
                .isEmpty();
    }

    @Test
    void noLineComesBelowZeroUnderAnyPromotions() {
        qt().forAll(longs().all()).checkAssert(seed -> {
            var random = new SplittableRandom(seed);
            var goods = new ArrayList<Goods>();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                goods.add(goods("thing" + random.nextInt(4), random.nextInt(1, 50), random.nextLong(0, 2_000)));
            }
            var promotions = new ArrayList<Promotion>();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                promotions.add(any(random, i));
            }
            var discounts = Discounts.of(goods, GBP, promotions);
            for (int i = 0; i < goods.size(); i++) {
                var off = discounts.ofLine(i).stream()
                        .mapToLong(adjustment -> adjustment.amount().amount())
                        .sum();
                assertThat(discounts.ofLine(i))
                        .allMatch(adjustment -> adjustment.amount().isNegative());
                assertThat(goods.get(i).price().amount() + off).isNotNegative();
            }
        });
    }

    private static Promotion any(SplittableRandom random, int number) {
        Benefit benefit = switch (random.nextInt(3)) {
            case 0 -> new Benefit.PercentOff(random.nextInt(1, 10_001));
            case 1 -> new Benefit.AmountOff(new Money(random.nextLong(1, 20_000), GBP));
            default -> new Benefit.BuyAndGet(random.nextInt(1, 4), random.nextInt(1, 4), random.nextInt(1, 10_001));
        };
        var scope = random.nextBoolean()
                ? Scope.ALL
                : new Scope(Set.of(new ProductId("thing" + random.nextInt(4))), Set.of(), Set.of());
        return within(automatic("PROMO-" + number, benefit), scope);
    }
}
