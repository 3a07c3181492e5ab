package dev.souk.storage.orders;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapotWith;
import static dev.souk.orders.SampleOrders.variant;
import static dev.souk.promotions.SamplePromotions.firstOrder;
import static dev.souk.promotions.SamplePromotions.limited;
import static dev.souk.promotions.SamplePromotions.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.MemberId;
import dev.souk.orders.Actor;
import dev.souk.orders.Order;
import dev.souk.orders.Orders;
import dev.souk.orders.Orders.Placing;
import dev.souk.orders.Release;
import dev.souk.pricing.VariantRef;
import dev.souk.promotions.Benefit.PercentOff;
import dev.souk.promotions.CouponFlaw;
import dev.souk.promotions.Promotion;
import dev.souk.promotions.Promotions;
import dev.souk.promotions.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Orders} promises about the promotions that orders use. */
interface PromotionUsesContract {
    VariantRef TEAPOT = variant("teapot");
    Instant LATER = NOON.plus(Order.PAYABLE);
    Optional<MemberId> GUEST = Optional.empty();

    Orders orders();

    Promotions promotions();

    void putStock(VariantRef variant, long available);

    private Promotion saved(Terms terms) {
        var promotion = promotion("TENTH", new PercentOff(1_000), terms);
        assertThat(promotions().save(promotion)).isTrue();
        return promotion;
    }

    private Promotion saved(int uses, int usesPerShopper) {
        return saved(limited(limit(uses), limit(usesPerShopper)));
    }

    private static OptionalInt limit(int limit) {
        return limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    private long used(Promotion promotion) {
        return promotions().read(promotion.id()).orElseThrow().used();
    }

    @BeforeEach
    default void stockUp() {
        putStock(TEAPOT, 10_000);
    }

    @Test
    default void aCodeOfAHundredUsesIsUsedAHundredTimesUnderAThousandBuyers() throws Exception {
        var code = saved(100, 0);
        var buyers = IntStream.range(0, 1_000)
                .mapToObj(i -> teapotWith(code, GUEST, "buyer" + i + "@example.org", "key-" + i))
                .map(order -> (Callable<Placing>) () -> orders().place(order))
                .toList();
        var results = new ArrayList<Placing>();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var result : threads.invokeAll(buyers)) {
                results.add(result.get());
            }
        }
        assertThat(results.stream().filter(new Placing.Done()::equals)).hasSize(100);
        assertThat(results.stream()
                        .filter(new Placing.FallsShort(Map.of(), Map.of(code.id(), CouponFlaw.EXHAUSTED))::equals))
                .hasSize(900);
        assertThat(used(code)).isEqualTo(100);
    }

    @Test
    default void anExpiredOrderGivesItsUseBackOnce() {
        var code = saved(1, 1);
        var order = teapotWith(code, GUEST, "ada@example.org", "one");
        assertThat(orders().place(order)).isEqualTo(new Placing.Done());
        assertThat(orders().find(order.id())).contains(order);
        assertThat(orders().expire(order.expired(LATER))).isTrue();
        assertThat(orders().expire(order.expired(LATER))).isFalse();
        assertThat(used(code)).isZero();
        assertThat(orders().place(teapotWith(code, GUEST, "ada@example.org", "two")))
                .isEqualTo(new Placing.Done());
    }

    @Test
    default void aCancelledOrderGivesItsUseBackWhereNothingOfItIsLeft() {
        var code = saved(1, 1);
        var order = teapotWith(code, GUEST, "ada@example.org", "one");
        orders().place(order);
        var cancelled = order.cancelled(Actor.SHOPPER, Optional.empty(), NOON);
        assertThat(orders().release(cancelled, Release.all(order))).isTrue();
        assertThat(used(code)).isZero();
        var other = teapotWith(code, GUEST, "ada@example.org", "two");
        assertThat(orders().place(other)).isEqualTo(new Placing.Done());
        assertThat(orders().release(
                                other.cancelled(Actor.SHOPPER, Optional.empty(), NOON), new Release(Map.of(), false)))
                .isTrue();
        assertThat(used(code)).isEqualTo(1);
    }

    @Test
    default void aShopperUsesACodeNoMoreOftenThanTheTermsSay() {
        var code = saved(0, 2);
        for (var key : List.of("one", "two")) {
            assertThat(orders().place(teapotWith(code, GUEST, "ada@example.org", key)))
                    .isEqualTo(new Placing.Done());
        }
        assertThat(orders().place(teapotWith(code, GUEST, " ADA@example.org", "three")))
                .isEqualTo(new Placing.FallsShort(Map.of(), Map.of(code.id(), CouponFlaw.USED)));
        assertThat(orders().place(teapotWith(code, GUEST, "eve@example.org", "four")))
                .isEqualTo(new Placing.Done());
    }

    @Test
    default void aFirstOrderIsFirstOnce() {
        var code = saved(firstOrder());
        var ada = Optional.of(new MemberId("ada"));
        var first = teapotWith(code, ada, "ada@example.org", "one");
        assertThat(orders().place(first)).isEqualTo(new Placing.Done());
        assertThat(orders().place(teapotWith(code, ada, "other@example.org", "two")))
                .isEqualTo(new Placing.FallsShort(Map.of(), Map.of(code.id(), CouponFlaw.NOT_FIRST)));
        assertThat(orders().expire(first.expired(LATER))).isTrue();
        assertThat(orders().place(teapotWith(code, ada, "other@example.org", "three")))
                .isEqualTo(new Placing.Done());
    }

    @Test
    default void nothingIsCountedWhereTheStockFallsShort() {
        var code = saved(5, 5);
        putStock(TEAPOT, 0);
        assertThat(orders().place(teapotWith(code, GUEST, "ada@example.org", "one")))
                .isEqualTo(new Placing.FallsShort(Map.of(TEAPOT, 0L), Map.of()));
        assertThat(used(code)).isZero();
        putStock(TEAPOT, 1);
        assertThat(orders().place(teapotWith(code, GUEST, "ada@example.org", "one")))
                .isEqualTo(new Placing.Done());
        assertThat(used(code)).isEqualTo(1);
    }

    @Test
    default void takesNoStockWhereTheCodeIsUsedUp() {
        var code = saved(1, 0);
        orders().place(teapotWith(code, GUEST, "ada@example.org", "one"));
        putStock(TEAPOT, 1);
        assertThat(orders().place(teapotWith(code, GUEST, "eve@example.org", "two")))
                .isEqualTo(new Placing.FallsShort(Map.of(), Map.of(code.id(), CouponFlaw.EXHAUSTED)));
        var plain = another();
        assertThat(orders().place(teapotWith(plain, GUEST, "eve@example.org", "three")))
                .isEqualTo(new Placing.Done());
    }

    private Promotion another() {
        var promotion = promotion("OTHER", new PercentOff(500), limited(limit(9), limit(0)));
        assertThat(promotions().save(promotion)).isTrue();
        return promotion;
    }
}
