package dev.souk.storage.insights;

import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.insights.SalesJournal;
import dev.souk.orders.SalesMovement;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The journal in the table of insights. A movement follows from its order and never changes, so it is put without a
 * condition, and the same again is the same item. Sums of days would cost a transaction with a mark for each product that
 * was sold, so that they count once; a movement costs one write, and reading a thousand some twenty units.
 */
@ApplicationScoped
public class DynamoSalesJournal implements SalesJournal {
    private static final String OF_DAYS = "pk = :partition AND sk BETWEEN :first AND :last";

    private final DynamoDbClient client;
    private final Settings settings;

    @Inject
    public DynamoSalesJournal(DynamoDbClient client, Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public void note(SalesMovement movement) {
        client.putItem(put -> put.tableName(settings.insightsTable()).item(MovementItem.of(movement)));
    }

    @Override
    public Stream<SalesMovement> of(SellerId seller, Currency currency, Days days) {
        return days.months()
                .flatMap(month -> items(MovementItem.query(MovementItem.partition(seller, currency, month), days)))
                .map(item -> MovementItem.movement(seller, currency, item));
    }

    private Stream<Map<String, AttributeValue>> items(Map<String, AttributeValue> values) {
        return client
                .queryPaginator(query -> query.tableName(settings.insightsTable())
                        .keyConditionExpression(OF_DAYS)
                        .expressionAttributeValues(values))
                .items()
                .stream();
    }
}
