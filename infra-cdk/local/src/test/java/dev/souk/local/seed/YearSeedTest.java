package dev.souk.local.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.TaxClass;
import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.insights.InMemoryViews;
import dev.souk.insights.PageViews;
import dev.souk.money.Money;
import dev.souk.orders.Earnings;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.OrderMail;
import dev.souk.orders.SalesMovement;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Offers;
import dev.souk.pricing.VariantRef;
import dev.souk.selling.SellersEntry;
import dev.souk.selling.Stage;
import dev.souk.testkit.FixedClock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class YearSeedTest {
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final SellerId SELLER = new SellerId("member-7");

    private final FixedClock clock = new FixedClock();
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryViews views = new InMemoryViews();
    private final List<PastPurchase> year = PastPurchase.year(SeedData.read().products());

    private int run(boolean opening) {
        return new YearSeed(orders, this::offers, views, SELLER.value(), clock).run(opening);
    }

    /** Of any product, what there is in stock. */
    private Map<VariantRef, Offer> offers(Collection<VariantRef> variants) {
        return variants.stream()
                .collect(Collectors.toMap(variant -> variant, variant -> offer(variant, orders.stockOf(variant))));
    }

    private static Offer offer(VariantRef variant, long available) {
        return new Offer(
                variant,
                "A fine thing",
                List.of(),
                SELLER,
                "Ash & Clay",
                Optional.empty(),
                new CategoryId("kitchen"),
                TaxClass.STANDARD,
                new Money(1_000, GBP),
                0,
                Math.max(0, available));
    }

    private void stockWhatItTakes() {
        PastPurchase.soldOf(year)
                .forEach((product, variants) -> variants.forEach(
                        (variant, pieces) -> orders.putStock(new VariantRef(product, variant), pieces)));
    }

    @Test
    void takesExactlyThePiecesThatTheProductsWereGiven() {
        stockWhatItTakes();
        assertThat(run(true)).isEqualTo(year.size()).isBetween(150, 400);
        PastPurchase.soldOf(year)
                .forEach((product, variants) -> variants.keySet()
                        .forEach(variant -> assertThat(orders.stockOf(new VariantRef(product, variant)))
                                .isZero()));
    }

    @Test
    void isOverWithinTheYearInEachOfItsMonths() {
        stockWhatItTakes();
        run(true);
        var months = orders.all().stream()
                .map(order -> YearMonth.from(order.placedAt().atOffset(ZoneOffset.UTC)))
                .distinct();
        assertThat(months).hasSizeBetween(12, 13);
        assertThat(orders.all())
                .allMatch(order -> order.timeline().getLast().at().isBefore(clock.instant()))
                .allMatch(order -> SellersEntry.of(order, SELLER).orElseThrow().stage() == Stage.DONE);
    }

    @Test
    void isCountedTheSameByMonthAndByDay() {
        stockWhatItTakes();
        run(true);
        for (var order : orders.all()) {
            var entry = SellersEntry.of(order, SELLER).orElseThrow();
            assertThat(SalesMovement.of(order))
                    .allMatch(moved -> YearMonth.from(moved.day()).equals(entry.month()));
            assertThat(earned(order)).isEqualTo(net(entry.earnings()));
        }
        assertThat(orders.all().stream()
                        .filter(order -> !order.refunds().isEmpty())
                        .count())
                .isBetween(3L, 40L);
    }

    private static long earned(Order order) {
        return SalesMovement.of(order).stream()
                .mapToLong(moved -> moved.kind() == SalesMovement.Kind.SALE
                        ? moved.total().amount()
                        : -moved.total().amount())
                .sum();
    }

    private static long net(Earnings earnings) {
        return earnings.sales().amount() - earnings.refunds().amount();
    }

    @Test
    void mailsNobody() {
        stockWhatItTakes();
        run(true);
        assertThat(orders.all().stream().flatMap(order -> OrderMail.between(Optional.empty(), order).stream()))
                .isEmpty();
    }

    private Map<String, Integer> looked() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return views.of(SELLER, new Days(today.minusDays(365), today))
                .collect(Collectors.toMap(seen -> seen.product().value(), PageViews::total, Integer::sum));
    }

    @Test
    void isLookedAtMoreOftenThanItIsBoughtAndOnceHoweverOftenItRuns() {
        stockWhatItTakes();
        run(true);
        var looked = looked();
        orders.all().stream()
                .flatMap(order -> order.lines().stream()
                        .map(line -> line.variant().productId())
                        .distinct())
                .collect(Collectors.groupingBy(product -> product, Collectors.counting()))
                .forEach((product, times) -> assertThat(looked.get(product)).isGreaterThan(times.intValue()));

        new YearSeed(new InMemoryOrders(), this::offers, views, SELLER.value(), clock).run(true);
        assertThat(looked()).isEqualTo(looked);
    }

    @Test
    void addsNothingTheSecondTimeAndGoesOnWithWhatItHasBegun() {
        stockWhatItTakes();
        run(true);
        var all = orders.all();
        assertThat(run(true)).isZero();
        assertThat(orders.all()).isEqualTo(all);

        var begun = new InMemoryOrders();
        PastPurchase.soldOf(year)
                .forEach((product, variants) -> variants.forEach(
                        (variant, pieces) -> begun.putStock(new VariantRef(product, variant), pieces)));
        begun.place(all.getFirst());
        Offers plenty = variants ->
                variants.stream().collect(Collectors.toMap(variant -> variant, variant -> offer(variant, 1_000)));
        assertThat(new YearSeed(begun, plenty, views, SELLER.value(), clock).run(false))
                .isEqualTo(year.size() - 1);
    }

    @Test
    void leavesAShopAloneThatHasBeenOpenWithoutIt() {
        stockWhatItTakes();
        assertThat(run(false)).isZero();
        assertThat(orders.all()).isEmpty();
    }
}
