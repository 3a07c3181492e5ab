package dev.souk.storage.orders;

import dev.souk.money.Money;
import dev.souk.orders.Order;
import dev.souk.promotions.Adjustment;
import dev.souk.promotions.PromotionId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order's adjustments as its item has them: each promotion's id and name once, and wherever it did something, its place
 * among those and the amount.
 */
final class Discounted {
    private Discounted() {}

    /** Id and name of each promotion that did something, in the order of their first effect. */
    static List<List<String>> promotions(Order order) {
        return Stream.concat(
                        order.lines().stream().flatMap(line -> line.adjustments().stream()),
                        order.shipments().stream().flatMap(shipment -> shipment.adjustments().stream()))
                .map(adjustment -> List.of(adjustment.source().value(), adjustment.reason()))
                .distinct()
                .toList();
    }

    /** Absent where there are none: most lines have none, and even a name is charged for. */
    static @Nullable List<List<Long>> item(List<Adjustment> adjustments, List<List<String>> promotions) {
        return adjustments.isEmpty()
                ? null
                : adjustments.stream()
                        .map(adjustment -> List.of(
                                (long) promotions.indexOf(
                                        List.of(adjustment.source().value(), adjustment.reason())),
                                adjustment.amount().amount()))
                        .toList();
    }

    static List<Adjustment> read(
            @Nullable List<List<Long>> item, @Nullable List<List<String>> promotions, Currency currency) {
        if (item == null || promotions == null) {
            return List.of();
        }
        return item.stream()
                .map(pair -> {
                    var promotion = promotions.get(Math.toIntExact(pair.getFirst()));
                    return new Adjustment(
                            new PromotionId(promotion.getFirst()),
                            promotion.getLast(),
                            new Money(pair.getLast(), currency));
                })
                .toList();
    }
}
