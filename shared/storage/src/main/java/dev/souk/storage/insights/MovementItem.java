package dev.souk.storage.insights;

import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.money.Money;
import dev.souk.orders.OrderId;
import dev.souk.orders.SalesMovement;
import dev.souk.orders.SalesMovement.Goods;
import dev.souk.orders.SalesMovement.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A movement as an item: a partition for each seller, currency and month, so that no partition grows without end and a year
 * is read by twelve queries. Attributes have names of one letter, since a journal is read by the kilobyte.
 */
final class MovementItem {
    /** Sorts behind everything that a key of the last day goes on with. */
    private static final String END = "\uffff";

    private static final String PART = "#";
    private static final String SALE = "s";
    private static final String REFUND = "r";

    private MovementItem() {}

    static Map<String, AttributeValue> of(SalesMovement movement) {
        var currency = movement.shipping().currency();
        return Map.of(
                "pk", AttributeValue.fromS(partition(movement.seller(), currency, YearMonth.from(movement.day()))),
                "sk",
                        AttributeValue.fromS(
                                movement.day() + PART + movement.order().value() + PART + movement.cause()),
                "k", AttributeValue.fromS(movement.kind() == Kind.SALE ? SALE : REFUND),
                "g",
                        AttributeValue.fromL(movement.goods().stream()
                                .map(MovementItem::goods)
                                .toList()),
                "p", number(movement.shipping().amount()));
    }

    static String partition(SellerId seller, Currency currency, YearMonth month) {
        return "SELLER#" + seller.value() + PART + currency.getCurrencyCode() + PART + month;
    }

    /** The values of a query for these days of a partition. */
    static Map<String, AttributeValue> query(String partition, Days days) {
        return Map.of(
                ":partition", AttributeValue.fromS(partition),
                ":first", AttributeValue.fromS(days.first().toString()),
                ":last", AttributeValue.fromS(days.last() + PART + END));
    }

    static SalesMovement movement(SellerId seller, Currency currency, Map<String, AttributeValue> item) {
        var key = attribute(item, "sk").s().split(PART, 3);
        return new SalesMovement(
                new OrderId(key[1]),
                seller,
                attribute(item, "k").s().equals(SALE) ? Kind.SALE : Kind.REFUND,
                key[2],
                LocalDate.parse(key[0]),
                attribute(item, "g").l().stream()
                        .map(AttributeValue::l)
                        .map(parts -> goods(currency, parts))
                        .toList(),
                new Money(Long.parseLong(attribute(item, "p").n()), currency));
    }

    private static AttributeValue goods(Goods goods) {
        return AttributeValue.fromL(List.of(
                AttributeValue.fromS(goods.productId()),
                AttributeValue.fromS(goods.title()),
                number(goods.units()),
                number(goods.amount().amount())));
    }

    private static Goods goods(Currency currency, List<AttributeValue> parts) {
        return new Goods(
                parts.get(0).s(),
                parts.get(1).s(),
                Integer.parseInt(parts.get(2).n()),
                new Money(Long.parseLong(parts.get(3).n()), currency));
    }

    private static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
