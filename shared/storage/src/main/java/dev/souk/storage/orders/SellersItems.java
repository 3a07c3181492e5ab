package dev.souk.storage.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Earnings;
import dev.souk.orders.OrderId;
import dev.souk.selling.SellersEntry;
import dev.souk.selling.SellersMonth;
import dev.souk.selling.Stage;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items of sellers in the table of orders. A seller's entry stands with its order, behind it, and in {@code byMember} as if
 * the list of a stage were a shopper: an index of its own would cost the same to write, and one more to keep.
 */
final class SellersItems {
    private static final String PREFIX = "SELLER#";
    private static final String MONTH = "MONTH#";

    private SellersItems() {}

    static Map<String, AttributeValue> key(OrderId order, SellerId seller) {
        return Map.of("pk", OrderKey.text(OrderKey.partition(order)), "sk", OrderKey.text(PREFIX + seller.value()));
    }

    /** The list of a stage, as {@code byMember} knows it. */
    static String list(SellerId seller, Stage stage) {
        return PREFIX + seller.value() + "#" + stage.code();
    }

    static Map<String, AttributeValue> item(SellersEntry entry) {
        var item = new HashMap<>(key(entry.order(), entry.seller()));
        item.put("member", OrderKey.text(list(entry.seller(), entry.stage())));
        item.put("placedAt", OrderKey.text(OrderKey.time(entry.at())));
        item.put("v", OrderKey.number(entry.version()));
        item.put("c", OrderKey.text(entry.earnings().sales().currency().getCurrencyCode()));
        item.put("e", earnings(entry.earnings()));
        return item;
    }

    /** Sales, refunds and commission. */
    static AttributeValue earnings(Earnings earnings) {
        return AttributeValue.fromL(List.of(
                OrderKey.number(earnings.sales().amount()),
                OrderKey.number(earnings.refunds().amount()),
                OrderKey.number(earnings.commission().amount())));
    }

    static Earnings earnings(Map<String, AttributeValue> item) {
        var currency = Currency.getInstance(attribute(item, "c").s());
        var amounts = attribute(item, "e").l().stream()
                .map(amount -> new Money(Long.parseLong(amount.n()), currency))
                .toList();
        return new Earnings(amounts.get(0), amounts.get(1), amounts.get(2));
    }

    static long version(Map<String, AttributeValue> item) {
        return Long.parseLong(attribute(item, "v").n());
    }

    static String seller(SellerId seller) {
        return PREFIX + seller.value();
    }

    /** Whose partition it is. */
    static SellerId sellerIn(String partition) {
        return new SellerId(partition.substring(PREFIX.length()));
    }

    /** What the sort keys of a seller's months in that currency begin with. */
    static String months(Currency currency) {
        return MONTH + currency.getCurrencyCode() + "#";
    }

    static Map<String, AttributeValue> month(SellersEntry entry) {
        return month(entry.seller(), entry.earnings().sales().currency(), entry.month());
    }

    static Map<String, AttributeValue> month(SellerId seller, Currency currency, YearMonth month) {
        return Map.of("pk", OrderKey.text(seller(seller)), "sk", OrderKey.text(months(currency) + month));
    }

    static YearMonth month(Map<String, AttributeValue> item, Currency currency) {
        return YearMonth.parse(
                attribute(item, "sk").s().substring(months(currency).length()));
    }

    /** What moved: in a month, or at once. */
    static SellersMonth moved(Map<String, AttributeValue> item, Currency currency) {
        var earnings =
                new Earnings(amount(item, "s", currency), amount(item, "r", currency), amount(item, "m", currency));
        return new SellersMonth(earnings, amount(item, "o", currency));
    }

    /** Nothing where it is not there: a month need not have seen orders and payouts both. */
    private static Money amount(Map<String, AttributeValue> item, String name, Currency currency) {
        var number = item.get(name);
        return number == null ? Money.zero(currency) : new Money(Long.parseLong(number.n()), currency);
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
