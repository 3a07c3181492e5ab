package dev.souk.storage.orders;

import dev.souk.identity.SellerId;
import dev.souk.payouts.Payout;
import dev.souk.payouts.PayoutState;
import dev.souk.payouts.Payouts;
import dev.souk.payouts.SellersMoney;
import dev.souk.payouts.SellersMovement;
import dev.souk.payouts.Statements;
import dev.souk.platform.settings.Settings;
import dev.souk.storage.reads.BatchReads;
import dev.souk.storage.writes.Transactions;
import dev.souk.storage.writes.Transactions.Result;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Payouts and statements in the table of orders, beside the months that they are reckoned by. */
@ApplicationScoped
public class DynamoPayouts implements Payouts, Statements {
    private static final String BEHIND = "pk = :seller AND begins_with(sk, :prefix)";

    private final DynamoDbClient client;
    private final Settings settings;
    private final Transactions transactions;
    private final BatchReads reads;

    @Inject
    public DynamoPayouts(DynamoDbClient client, Settings settings, Ids ids) {
        this.client = client;
        this.settings = settings;
        Consumer<Duration> waiting = pause -> LockSupport.parkNanos(pause.toNanos());
        this.transactions = new Transactions(client, ids, waiting);
        this.reads = new BatchReads(client, waiting);
    }

    /** The account first: what moves after it was read is counted there, and refuses the payout. */
    @Override
    public SellersMoney money(SellerId seller) {
        var account = item(MoneyItems.account(seller, currency())).orElse(Map.of());
        return new SellersMoney(
                seller,
                currency(),
                MoneyItems.months(client, table(), seller, currency(), true),
                number(account, "t"),
                Math.toIntExact(number(account, "p")));
    }

    @Override
    public Optional<Payout> find(SellerId seller, int number) {
        return item(PayoutItem.key(seller, currency(), number)).map(this::payout);
    }

    @Override
    public Optional<Payout> recorded(SellerId seller, String idempotencyKey) {
        return item(PayoutItem.intention(seller, currency(), idempotencyKey))
                .flatMap(item -> find(seller, Math.toIntExact(number(item, "n"))));
    }

    @Override
    public boolean book(SellersMoney seen, Payout payout, String idempotencyKey) {
        var writes = new PayoutWrites(table(), payout);
        return transactions.write(writes.booking(seen, idempotencyKey)) instanceof Result.Written;
    }

    @Override
    public boolean change(Payout before, Payout after) {
        var writes = new PayoutWrites(table(), after);
        if (after.state() == PayoutState.FAILED) {
            return transactions.write(writes.givingBack(before)) instanceof Result.Written;
        }
        try {
            client.putItem(writes.put(before));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public Page<Payout> of(SellerId seller, int limit, Optional<String> cursor) {
        return behind(seller, PayoutItem.prefix(currency()), limit, cursor, false, this::payout);
    }

    @Override
    public Page<SellersMovement> of(SellerId seller, YearMonth month, int limit, Optional<String> cursor) {
        var rows = MoneyItems.rows(currency(), month);
        return behind(seller, rows, limit, cursor, true, item -> MoneyItems.movement(item, rows, currency()));
    }

    /** A seller's items whose sort keys begin so; whose they are comes from the caller each time, and not of the cursor. */
    private <T> Page<T> behind(
            SellerId seller,
            String prefix,
            int limit,
            Optional<String> cursor,
            boolean forward,
            Function<Map<String, AttributeValue>, T> reading) {
        var partition = OrderKey.text(SellersItems.seller(seller));
        var query = QueryRequest.builder()
                .tableName(table())
                .keyConditionExpression(BEHIND)
                .expressionAttributeValues(Map.of(":seller", partition, ":prefix", OrderKey.text(prefix)))
                .scanIndexForward(forward)
                .limit(limit);
        cursor.map(PayoutCursor::place)
                .ifPresent(
                        place -> query.exclusiveStartKey(Map.of("pk", partition, "sk", OrderKey.text(prefix + place))));
        var answer = client.query(query.build());
        return new Page<>(
                answer.items().stream().map(reading).toList(),
                answer.hasLastEvaluatedKey()
                        ? Optional.of(PayoutCursor.after(MoneyItems.place(answer.lastEvaluatedKey(), prefix)))
                        : Optional.empty());
    }

    @Override
    public Page<Payout> in(PayoutState state, int limit, Optional<String> cursor) {
        var list = PayoutItem.list(state, currency());
        var page = listed(list, state == PayoutState.WAITING, limit, cursor);
        var found = reads.read(table(), page.entries()).stream()
                .collect(Collectors.toMap(PayoutCursor::keyIn, Function.identity()));
        // The index lags behind: what is in another state by now is in another list.
        var payouts = page.entries().stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).map(this::payout).stream())
                .filter(payout -> payout.state() == state)
                .toList();
        return new Page<>(payouts, page.next());
    }

    @Override
    public Page<SellerId> unpaid(int limit, Optional<String> cursor) {
        var page = listed(MoneyItems.unpaid(currency()), true, limit, cursor);
        var sellers = page.entries().stream()
                .map(key -> SellersItems.sellerIn(
                        Objects.requireNonNull(key.get("pk")).s()))
                .toList();
        return new Page<>(sellers, page.next());
    }

    /** The keys of a page of a list. */
    private Page<Map<String, AttributeValue>> listed(String list, boolean forward, int limit, Optional<String> cursor) {
        var query = QueryRequest.builder()
                .tableName(table())
                .indexName("byMember")
                .keyConditionExpression("#member = :list")
                .expressionAttributeNames(Map.of("#member", "member"))
                .expressionAttributeValues(Map.of(":list", OrderKey.text(list)))
                .scanIndexForward(forward)
                .limit(limit);
        cursor.ifPresent(text -> {
            var start = new HashMap<>(PayoutCursor.entry(text));
            start.put("member", OrderKey.text(list));
            query.exclusiveStartKey(start);
        });
        var answer = client.query(query.build());
        return new Page<>(
                answer.items().stream().map(PayoutCursor::keyIn).toList(),
                answer.hasLastEvaluatedKey()
                        ? Optional.of(PayoutCursor.of(answer.lastEvaluatedKey()))
                        : Optional.empty());
    }

    private Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
        var found = client.getItem(get -> get.tableName(table()).key(key).consistentRead(true));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }

    private Payout payout(Map<String, AttributeValue> item) {
        return PayoutItem.read(item, currency());
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null ? 0 : Long.parseLong(value.n());
    }

    private Currency currency() {
        return settings.currency();
    }

    private String table() {
        return settings.ordersTable();
    }
}
