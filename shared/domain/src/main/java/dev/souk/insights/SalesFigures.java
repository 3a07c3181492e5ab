package dev.souk.insights;

import dev.souk.money.Money;
import dev.souk.orders.SalesMovement;
import dev.souk.orders.SalesMovement.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What some days brought a seller.
 *
 * @param days each of them, in order, also those on which nothing moved
 * @param products that were sold, came back or were looked at, those that sold for most first
 */
public record SalesFigures(Sums whole, List<Day> days, List<Product> products) {
    /**
     * What was sold and what went back, without tax and before commission, and how often it was looked at.
     *
     * @param sales goods and shipping
     * @param orders how many were paid
     * @param units how many pieces were paid
     * @param unitsBack how many of those that were paid, on whatever day, were paid back
     * @param views how often pages of products were looked at
     */
    public record Sums(Money sales, Money refunds, int orders, int units, int unitsBack, int views) {
        static Sums nothing(Currency currency) {
            return new Sums(Money.zero(currency), Money.zero(currency), 0, 0, 0, 0);
        }

        Sums seen(int times) {
            return new Sums(sales, refunds, orders, units, unitsBack, views + times);
        }

        Sums plus(SalesMovement movement) {
            return switch (movement.kind()) {
                case SALE ->
                    new Sums(
                            sales.plus(movement.total()),
                            refunds,
                            orders + 1,
                            units + movement.units(),
                            unitsBack,
                            views);
                case REFUND ->
                    new Sums(sales, refunds.plus(movement.total()), orders, units, unitsBack + movement.units(), views);
            };
        }
    }

    /** A day's. */
    public record Day(LocalDate day, Sums sums) {}

    /**
     * A product's, without shipping.
     *
     * @param title as it was called last
     * @param orders in how many that were paid it was
     */
    public record Product(
            String productId,
            String title,
            Money sales,
            Money refunds,
            int orders,
            int units,
            int unitsBack,
            int views) {
        private static Product nothing(String productId, String title, Currency currency) {
            return new Product(productId, title, Money.zero(currency), Money.zero(currency), 0, 0, 0, 0);
        }

        private Product seen(int times) {
            return new Product(productId, title, sales, refunds, orders, units, unitsBack, views + times);
        }

        private Product plus(Kind kind, SalesMovement.Goods goods) {
            return switch (kind) {
                case SALE ->
                    new Product(
                            productId,
                            goods.title(),
                            sales.plus(goods.amount()),
                            refunds,
                            orders + 1,
                            units + goods.units(),
                            unitsBack,
                            views);
                case REFUND ->
                    new Product(
                            productId,
                            title,
                            sales,
                            refunds.plus(goods.amount()),
                            orders,
                            units,
                            unitsBack + goods.units(),
                            views);
            };
        }
    }

    public SalesFigures {
        days = List.copyOf(days);
        products = List.copyOf(products);
    }

    /** Adds up the movements and views of these days, of one seller and currency. */
    public static SalesFigures of(
            Days days, Currency currency, Stream<SalesMovement> movements, Stream<PageViews> views) {
        var sums = new Adding(days, currency);
        movements.forEach(sums::add);
        views.forEach(sums::add);
        return sums.figures();
    }

    private static final class Adding {
        private static final Comparator<Product> BY_SALES = Comparator.<Product>comparingLong(
                        product -> product.sales().amount())
                .thenComparingInt(Product::views)
                .reversed()
                .thenComparing(Product::productId);

        private final Currency currency;
        private final Map<LocalDate, Sums> byDay = new LinkedHashMap<>();
        private final Map<String, Product> byProduct = new HashMap<>();
        private Sums whole;

        Adding(Days days, Currency currency) {
            this.currency = currency;
            this.whole = Sums.nothing(currency);
            days.all().forEach(day -> byDay.put(day, Sums.nothing(currency)));
        }

        void add(SalesMovement movement) {
            whole = whole.plus(movement);
            byDay.computeIfPresent(movement.day(), (_, sums) -> sums.plus(movement));
            movement.goods()
                    .forEach(goods ->
                            count(goods.productId(), goods.title(), product -> product.plus(movement.kind(), goods)));
        }

        /** After the movements: what was sold is called as it was then. */
        void add(PageViews views) {
            whole = whole.seen(views.total());
            views.times().forEach((day, times) -> byDay.computeIfPresent(day, (_, sums) -> sums.seen(times)));
            count(views.product().value(), views.title(), product -> product.seen(views.total()));
        }

        private void count(String product, String title, UnaryOperator<Product> more) {
            byProduct.compute(
                    product, (id, known) -> more.apply(known == null ? Product.nothing(id, title, currency) : known));
        }

        SalesFigures figures() {
            return new SalesFigures(
                    whole,
                    byDay.entrySet().stream()
                            .map(day -> new Day(day.getKey(), day.getValue()))
                            .toList(),
                    byProduct.values().stream().sorted(BY_SALES).toList());
        }
    }
}
