package dev.souk.storage.orders;

import dev.souk.identity.SellerId;
import dev.souk.orders.Earnings;
import dev.souk.platform.settings.Settings;
import dev.souk.selling.SellersEntries;
import dev.souk.selling.SellersEntry;
import dev.souk.selling.SellersMonth;
import dev.souk.selling.Stage;
import dev.souk.selling.Takings;
import dev.souk.storage.writes.Transactions;
import dev.souk.storage.writes.Transactions.Result;
import dev.souk.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Sellers' lists and months in the table of orders. An entry is first written on the guess that the version before stands
 * there, which is so unless changes come twice or out of order; only where the guess is wrong is it read.
 */
@ApplicationScoped
public class DynamoSellersEntries implements SellersEntries, Takings {
    /** Each round lost means that somebody else wrote a later version; more than a few in a row are not to be expected. */
    private static final int ROUNDS = 5;

    private static final String OF_LIST = "#member = :list";

    private final DynamoDbClient client;
    private final Settings settings;
    private final Transactions transactions;

    @Inject
    public DynamoSellersEntries(DynamoDbClient client, Settings settings, Ids ids) {
        this.client = client;
        this.settings = settings;
        this.transactions = new Transactions(client, ids, pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    @Override
    public void follow(Optional<SellersEntry> before, SellersEntry entry) {
        var known = before.map(SellersEntry::earnings);
        for (int round = 0; round < ROUNDS; round++) {
            if (written(new SellersWrites(table(), entry, known))) {
                return;
            }
            var there = client.getItem(get -> get.tableName(table())
                            .key(SellersItems.key(entry.order(), entry.seller()))
                            .consistentRead(true))
                    .item();
            if (there.containsKey("v") && SellersItems.version(there) >= entry.version()) {
                return;
            }
            known = there.containsKey("v") ? Optional.of(SellersItems.earnings(there)) : Optional.<Earnings>empty();
        }
        throw new IllegalStateException("Others keep changing the entry of " + entry.order());
    }

    /** Whether it is written; where not, something else stands there than was supposed, or others were in the way. */
    private boolean written(SellersWrites writes) {
        if (!writes.listAlone()) {
            return transactions.write(writes.transaction()) instanceof Result.Written;
        }
        try {
            client.putItem(writes.put());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public Page list(SellerId seller, Stage stage, int limit, Optional<String> cursor) {
        var list = SellersItems.list(seller, stage);
        var query = query(list).scanIndexForward(stage != Stage.DONE).limit(limit);
        cursor.ifPresent(text -> query.exclusiveStartKey(start(seller, list, text)));
        var answer = client.query(query.build());
        var places = answer.items().stream().map(PlacedKey::of).toList();
        return new Page(
                places.stream().map(PlacedKey::id).toList(),
                answer.hasLastEvaluatedKey() ? Optional.of(MemberCursor.after(places.getLast())) : Optional.empty());
    }

    @Override
    public Map<Stage, Integer> waiting(SellerId seller, int most) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        for (var stage : Stage.values()) {
            if (stage != Stage.DONE) {
                var count = query(SellersItems.list(seller, stage))
                        .select(Select.COUNT)
                        .limit(most);
                counts.put(stage, client.query(count.build()).count());
            }
        }
        return counts;
    }

    @Override
    public SortedMap<YearMonth, SellersMonth> of(SellerId seller, Currency currency) {
        return MoneyItems.months(client, table(), seller, currency, false);
    }

    private QueryRequest.Builder query(String list) {
        return QueryRequest.builder()
                .tableName(table())
                .indexName("byMember")
                .keyConditionExpression(OF_LIST)
                // MEMBER is one of DynamoDB's reserved words.
                .expressionAttributeNames(Map.of("#member", "member"))
                .expressionAttributeValues(Map.of(":list", OrderKey.text(list)));
    }

    /** Whose list it is comes from the caller each time, so that no cursor leads into another's. */
    private static Map<String, AttributeValue> start(SellerId seller, String list, String cursor) {
        var place = MemberCursor.find(cursor).orElseThrow(InvalidCursor::new);
        var key = new HashMap<>(SellersItems.key(place.id(), seller));
        key.put("member", OrderKey.text(list));
        key.put("placedAt", OrderKey.text(place.placedAt()));
        return key;
    }

    private String table() {
        return settings.ordersTable();
    }
}
