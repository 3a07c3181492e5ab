package dev.souk.storage.insights;

import static java.util.stream.Collectors.groupingBy;

import dev.souk.identity.SellerId;
import dev.souk.insights.Days;
import dev.souk.insights.PageViews;
import dev.souk.insights.Views;
import dev.souk.platform.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;

/**
 * Views in the table of insights, added without reading and without a condition. That they count once would take a mark for
 * each: as much again, to keep a figure from being wrong by one.
 */
@ApplicationScoped
public class DynamoViews implements Views {
    private static final String OF_MONTH = "pk = :partition";

    private final DynamoDbClient client;
    private final Settings settings;

    @Inject
    public DynamoViews(DynamoDbClient client, Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public void add(PageViews views) {
        views.times().keySet().stream()
                .collect(groupingBy(YearMonth::from))
                .forEach((month, days) -> client.updateItem(update -> update.tableName(settings.insightsTable())
                        .key(ViewItem.key(views, month))
                        .attributeUpdates(updates(views, days))));
    }

    /** By attribute, and not as an expression: which days there are is data, and no expression is put together. */
    private static Map<String, AttributeValueUpdate> updates(PageViews views, Collection<LocalDate> days) {
        var updates = new HashMap<String, AttributeValueUpdate>();
        updates.put(ViewItem.TITLE, update(AttributeAction.PUT, AttributeValue.fromS(views.title())));
        for (var day : days) {
            var count = AttributeValue.fromN(String.valueOf(views.times().get(day)));
            updates.put(ViewItem.day(day), update(AttributeAction.ADD, count));
        }
        return updates;
    }

    private static AttributeValueUpdate update(AttributeAction action, AttributeValue value) {
        return AttributeValueUpdate.builder().action(action).value(value).build();
    }

    @Override
    public Stream<PageViews> of(SellerId seller, Days days) {
        return days.months()
                .flatMap(month ->
                        items(ViewItem.partition(seller, month)).map(item -> ViewItem.views(seller, month, days, item)))
                .filter(views -> !views.times().isEmpty());
    }

    private Stream<Map<String, AttributeValue>> items(String partition) {
        return client
                .queryPaginator(query -> query.tableName(settings.insightsTable())
                        .keyConditionExpression(OF_MONTH)
                        .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partition))))
                .items()
                .stream();
    }
}
