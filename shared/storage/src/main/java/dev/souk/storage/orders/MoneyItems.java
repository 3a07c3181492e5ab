package dev.souk.storage.orders;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import dev.souk.orders.Earnings;
import dev.souk.orders.OrderId;
import dev.souk.payouts.Payout;
import dev.souk.payouts.SellersMovement;
import dev.souk.payouts.SellersMovement.Cause;
import dev.souk.selling.SellersEntry;
import dev.souk.selling.SellersMonth;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * What stands beside a seller's months. Their account counts how often their money moved, so that a payout is written on
 * condition that nothing has moved since it was reckoned; and from the first movement after a payout on it stands in {@code
 * byMember} among those to be paid. That entry is written once from one payout to the next, since it changes no more: a list
 * of all would otherwise be where every sale of the shop writes. A row of the statement stands with each movement.
 */
final class MoneyItems {
    private static final String OF_MONTHS = "pk = :seller AND begins_with(sk, :months)";
    private static final String PART = "#";
    private static final String ROW = "MOVE#";
    private static final String ORDER = "o";
    private static final String PAYOUT = "p";
    /** Once in the list a seller stays at their place until they are paid. MEMBER is one of DynamoDB's reserved words. */
    private static final String MOVED =
            "ADD t :one SET #member = if_not_exists(#member, :list), " + "placedAt = if_not_exists(placedAt, :month)";

    private MoneyItems() {}

    static Map<String, AttributeValue> account(SellerId seller, Currency currency) {
        return Map.of(
                "pk", OrderKey.text(SellersItems.seller(seller)),
                "sk", OrderKey.text("ACCOUNT#" + currency.getCurrencyCode()));
    }

    /** The list of those to be paid, as {@code byMember} knows it. */
    static String unpaid(Currency currency) {
        return "UNPAID#" + currency.getCurrencyCode();
    }

    /** Money of the seller moved then, some way or other. */
    static Update.Builder moved(Update.Builder update, SellerId seller, Instant at, Currency currency) {
        var since = month(at).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return update.key(account(seller, currency))
                .updateExpression(MOVED)
                .expressionAttributeNames(Map.of("#member", "member"))
                .expressionAttributeValues(Map.of(
                        ":one", OrderKey.number(1),
                        ":list", OrderKey.text(unpaid(currency)),
                        ":month", OrderKey.text(OrderKey.time(since))));
    }

    /** The months of a seller in which something moved, the latest first. */
    static SortedMap<YearMonth, SellersMonth> months(
            DynamoDbClient client, String table, SellerId seller, Currency currency, boolean consistent) {
        var months = new TreeMap<YearMonth, SellersMonth>(Comparator.reverseOrder());
        var values = Map.of(
                ":seller", OrderKey.text(SellersItems.seller(seller)),
                ":months", OrderKey.text(SellersItems.months(currency)));
        client.queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression(OF_MONTHS)
                        .expressionAttributeValues(values)
                        .consistentRead(consistent))
                .items()
                .forEach(item -> months.put(SellersItems.month(item, currency), SellersItems.moved(item, currency)));
        return months;
    }

    static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /** What an order moved; its version tells it from the order's other rows. */
    static Map<String, AttributeValue> row(SellersEntry entry, Earnings moved) {
        var zero = Money.zero(moved.sales().currency());
        var cause = ORDER + PART + entry.order().value() + PART + entry.version();
        return row(entry.seller(), entry.moved(), cause, new SellersMonth(moved, zero));
    }

    /** That a payout left, or that it came back. */
    static Map<String, AttributeValue> row(Payout payout, Money out) {
        var nothing = SellersMonth.nothing(out.currency()).earnings();
        var cause = PAYOUT + PART + payout.number() + PART + payout.version();
        return row(payout.seller(), payout.since(), cause, new SellersMonth(nothing, out));
    }

    private static Map<String, AttributeValue> row(SellerId seller, Instant at, String cause, SellersMonth moved) {
        var currency = moved.paidOut().currency();
        var item = new HashMap<String, AttributeValue>();
        item.put("pk", OrderKey.text(SellersItems.seller(seller)));
        item.put("sk", OrderKey.text(rows(currency, month(at)) + OrderKey.time(at) + PART + cause));
        item.put("s", OrderKey.number(moved.earnings().sales().amount()));
        item.put("r", OrderKey.number(moved.earnings().refunds().amount()));
        item.put("m", OrderKey.number(moved.earnings().commission().amount()));
        item.put("o", OrderKey.number(moved.paidOut().amount()));
        return item;
    }

    /** What the sort keys of a month's rows begin with. */
    static String rows(Currency currency, YearMonth month) {
        return ROW + currency.getCurrencyCode() + PART + month + PART;
    }

    /** What a sort key of a row goes on with, behind {@link #rows}. */
    static String place(Map<String, AttributeValue> item, String rows) {
        return Objects.requireNonNull(item.get("sk")).s().substring(rows.length());
    }

    static SellersMovement movement(Map<String, AttributeValue> item, String rows, Currency currency) {
        var parts = place(item, rows).split(PART, 4);
        var cause = parts[1].equals(ORDER)
                ? new Cause.OfOrder(new OrderId(parts[2]))
                : new Cause.OfPayout(Integer.parseInt(parts[2]));
        return new SellersMovement(OrderKey.time(parts[0]), cause, SellersItems.moved(item, currency));
    }
}
