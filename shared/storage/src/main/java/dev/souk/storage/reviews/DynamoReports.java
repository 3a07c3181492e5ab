package dev.souk.storage.reviews;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.catalog.ProductId;
import dev.souk.reviews.Report;
import dev.souk.reviews.Reports;
import dev.souk.reviews.ReviewId;
import dev.souk.storage.writes.Transactions;
import dev.souk.storage.writes.Transactions.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** An item a report, and the mark that puts the review into the queue in the same transaction. */
final class DynamoReports implements Reports {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String QUEUE = "SET #queue = :queue, queued = if_not_exists(queued, :now) ADD reports :one";

    private final DynamoDbClient client;
    private final Supplier<String> table;
    private final Transactions transactions;

    DynamoReports(DynamoDbClient client, Supplier<String> table, Transactions transactions) {
        this.client = client;
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public Outcome file(ProductId product, ReviewId review, Report report) {
        var item = new HashMap<>(ReviewKeys.report(review, report.reporter()));
        item.putAll(ReviewItem.write(report));
        var filed = TransactWriteItem.builder()
                .put(put -> put.tableName(table.get()).item(item).conditionExpression(NEW))
                .build();
        var queued = TransactWriteItem.builder()
                .update(update -> update.tableName(table.get())
                        .key(ReviewKeys.review(product, review))
                        .conditionExpression(Others.SHOWN_TO_ANOTHER)
                        .updateExpression(QUEUE)
                        .expressionAttributeNames(Map.of("#queue", "queue"))
                        .expressionAttributeValues(Map.of(
                                ":other", fromS(report.reporter().value()),
                                ":queue", fromS(ReviewItem.name(Queue.REPORTED)),
                                ":now", ReviewItem.number(report.at().toEpochMilli()),
                                ":one", fromN("1")))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
        return switch (transactions.write(List.of(filed, queued))) {
            case Result.Written _ -> Outcome.FILED;
            case Result.Crowded _ -> Outcome.CROWDED;
            case Result.Cancelled cancelled -> cancelled.failedAt(1) ? refusal(cancelled, report) : Outcome.FILED;
        };
    }

    private static Outcome refusal(Result.Cancelled cancelled, Report report) {
        return Others.isOwn(cancelled, 1, report.reporter()) ? Outcome.OWN : Outcome.UNKNOWN;
    }

    @Override
    public List<Report> of(ReviewId review, int limit) {
        return client
                .query(query -> query.tableName(table.get())
                        .keyConditionExpression("pk = :pk")
                        .limit(limit)
                        .expressionAttributeValues(Map.of(":pk", fromS(ReviewKeys.reports(review)))))
                .items()
                .stream()
                .map(ReviewItem::readReport)
                .toList();
    }

    @Override
    public Optional<Page> waiting(Queue queue, int limit, Optional<String> cursor) {
        var start = cursor.flatMap(text -> QueueCursor.key(queue, text));
        if (cursor.isPresent() && start.isEmpty()) {
            return Optional.empty();
        }
        var request = QueryRequest.builder()
                .tableName(table.get())
                .indexName("byQueue")
                .keyConditionExpression("#queue = :queue")
                .expressionAttributeNames(Map.of("#queue", "queue"))
                .expressionAttributeValues(Map.of(":queue", fromS(ReviewItem.name(queue))))
                .limit(limit);
        start.ifPresent(request::exclusiveStartKey);
        var page = client.query(request.build());
        return Optional.of(new Page(
                page.items().stream().map(ReviewItem::read).toList(),
                page.hasLastEvaluatedKey()
                        ? Optional.of(QueueCursor.opaque(page.lastEvaluatedKey()))
                        : Optional.empty()));
    }
}
