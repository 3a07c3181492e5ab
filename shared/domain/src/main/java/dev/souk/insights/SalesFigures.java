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
import java.util.stream.Stream;

/**
 * What some days brought a seller.
 *
 * @param days each of them, in order, also those on which nothing moved
 * @param products that were sold or came back, those that sold for most first
 */
public record SalesFigures(Sums whole, List<Day> days, List<Product> products) {
    /**
     * What was sold and what went back, without tax and before commission.
     *
     * @param sales goods and shipping
     * @param orders how many were paid
     * @param units how many pieces were paid
     * @param unitsBack how many of those that were paid, on whatever day, were paid back
     */
    public record Sums(Money sales, Money refunds, int orders, int units, int unitsBack) {
        static Sums nothing(Currency currency) {
            return new Sums(Money.zero(currency), Money.zero(currency), 0, 0, 0);
        }

        Sums plus(SalesMovement movement) {
            return switch (movement.kind()) {
                case SALE ->
                    new Sums(sales.plus(movement.total()), refunds, orders + 1, units + movement.units(), unitsBack);
                case REFUND ->
                    new Sums(sales, refunds.plus(movement.total()), orders, units, unitsBack + movement.units());
            };
        }
    }

    /** A day's. */
    public record Day(LocalDate day, Sums sums) {}

    /**
     * A product's, without shipping.
     *
     * @param title as it was called last
     */
    public record Product(String productId, String title, Money sales, Money refunds, int units, int unitsBack) {
        private Product plus(Kind kind, SalesMovement.Goods goods) {
            return switch (kind) {
                case SALE ->
                    new Product(
                            productId,
                            goods.title(),
                            sales.plus(goods.amount()),
                            refunds,
                            units + goods.units(),
                            unitsBack);
                case REFUND ->
                    new Product(
                            productId, title, sales, refunds.plus(goods.amount()), units, unitsBack + goods.units());
            };
        }
    }

    public SalesFigures {
        days = List.copyOf(days);
        products = List.copyOf(products);
    }

    /** Adds up the movements of these days, of one seller and currency. */
    public static SalesFigures of(Days days, Currency currency, Stream<SalesMovement> movements) {
        var whole = new Sums[] {Sums.nothing(currency)};
        var byDay = new LinkedHashMap<LocalDate, Sums>();
        days.all().forEach(day -> byDay.put(day, Sums.nothing(currency)));
        var byProduct = new HashMap<String, Product>();
        movements.forEach(movement -> {
            whole[0] = whole[0].plus(movement);
            byDay.computeIfPresent(movement.day(), (_, sums) -> sums.plus(movement));
            movement.goods().forEach(goods -> count(byProduct, movement.kind(), goods));
        });
        return new SalesFigures(
                whole[0],
                byDay.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                byProduct.values().stream().sorted(BY_SALES).toList());
    }

    private static final Comparator<Product> BY_SALES = Comparator.<Product>comparingLong(
                    product -> product.sales().amount())
            .reversed()
            .thenComparing(Product::productId);

    private static void count(Map<String, Product> products, Kind kind, SalesMovement.Goods goods) {
        var nothing = Money.zero(goods.amount().currency());
        products.compute(
                goods.productId(),
                (id, known) -> (known == null ? new Product(id, goods.title(), nothing, nothing, 0, 0) : known)
                        .plus(kind, goods));
    }
}
