package dev.souk.storage.imports;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.identity.SellerId;
import dev.souk.imports.Import;
import dev.souk.imports.ImportKey;
import dev.souk.imports.Imports;
import dev.souk.imports.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** An item an import, and one for each piece of the file in which there were problems, written with the import's change. */
final class DynamoImports implements Imports {
    private static final String NEW = "attribute_not_exists(pk)";
    private static final String SAME_VERSION = ImportItem.VERSION + " = :was";
    private static final String OF_PARTITION = "pk = :pk";
    private static final String PROBLEMS = "p";

    private final DynamoDbClient client;
    private final Supplier<String> table;

    DynamoImports(DynamoDbClient client, Supplier<String> table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Import> find(ImportKey key) {
        var item = client.getItem(get ->
                        get.tableName(table.get()).key(ImportItem.key(key)).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(ImportItem.read(item));
    }

    @Override
    public ImportPage list(SellerId seller, int limit, Optional<String> cursor) {
        var page = page(
                ImportItem.partition(seller),
                limit,
                false,
                cursor.map(id -> ImportItem.key(new ImportKey(seller, id))));
        return new ImportPage(page.items().stream().map(ImportItem::read).toList(), next(page));
    }

    @Override
    public boolean save(Import next, long from, List<Problem> problems) {
        var item = ImportItem.of(next);
        var put = put(next, item);
        try {
            if (problems.isEmpty()) {
                client.putItem(PutItemRequest.builder()
                        .tableName(put.tableName())
                        .item(item)
                        .conditionExpression(put.conditionExpression())
                        .expressionAttributeValues(
                                put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null)
                        .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure())
                        .build());
            } else {
                var report = Put.builder()
                        .tableName(table.get())
                        .item(report(next, from, problems))
                        .build();
                client.transactWriteItems(write -> write.transactItems(
                        TransactWriteItem.builder().put(put).build(),
                        TransactWriteItem.builder().put(report).build()));
            }
            return true;
        } catch (ConditionalCheckFailedException e) {
            // The put that is sent twice finds its own item.
            return item.equals(e.item());
        } catch (TransactionCanceledException e) {
            return item.equals(otherwise(e));
        }
    }

    /** What stands in the import's place; whatever else cancels a transaction is a fault. */
    private static Map<String, AttributeValue> otherwise(TransactionCanceledException e) {
        return e.cancellationReasons().stream()
                .filter(reason -> "ConditionalCheckFailed".equals(reason.code()))
                .findFirst()
                .map(CancellationReason::item)
                .orElseThrow(() -> e);
    }

    private Put put(Import next, Map<String, AttributeValue> item) {
        var put = Put.builder()
                .tableName(table.get())
                .item(item)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        return next.version() == 1
                ? put.conditionExpression(NEW).build()
                : put.conditionExpression(SAME_VERSION)
                        .expressionAttributeValues(Map.of(":was", ImportItem.number(next.version() - 1)))
                        .build();
    }

    private static Map<String, AttributeValue> report(Import of, long from, List<Problem> problems) {
        var item = new HashMap<String, AttributeValue>();
        item.put("pk", fromS(ImportItem.reportPartition(of.key())));
        item.put("sk", fromS(ImportItem.place(from)));
        item.put("ttl", ImportItem.ttl(of));
        item.put(PROBLEMS, fromL(problems.stream().map(DynamoImports::problem).toList()));
        return item;
    }

    private static AttributeValue problem(Problem problem) {
        return fromM(Map.of(
                "l", ImportItem.number(problem.line()), "c", fromS(problem.column()), "d", fromS(problem.detail())));
    }

    @Override
    public ReportPage report(ImportKey key, int limit, Optional<String> cursor) {
        var partition = ImportItem.reportPartition(key);
        var problems = new ArrayList<Problem>();
        var next = cursor;
        do {
            // A piece with problems has one at least, so that no more pieces are wanted than problems.
            var page = page(
                    partition,
                    limit - problems.size(),
                    true,
                    next.map(place -> Map.of("pk", fromS(partition), "sk", fromS(place))));
            next = next(page);
            for (var item : page.items()) {
                ImportItem.attribute(item, PROBLEMS).l().forEach(one -> problems.add(read(one)));
                var last = item.equals(page.items().getLast());
                if (problems.size() >= limit && !(last && next.isEmpty())) {
                    return new ReportPage(
                            problems,
                            Optional.of(ImportItem.attribute(item, "sk").s()));
                }
            }
        } while (next.isPresent());
        return new ReportPage(problems, Optional.empty());
    }

    private static Problem read(AttributeValue problem) {
        var map = problem.m();
        return new Problem(
                Long.parseLong(ImportItem.attribute(map, "l").n()),
                ImportItem.attribute(map, "c").s(),
                ImportItem.attribute(map, "d").s());
    }

    private QueryResponse page(
            String partition, int limit, boolean forward, Optional<Map<String, AttributeValue>> after) {
        return client.query(query -> {
            query.tableName(table.get())
                    .keyConditionExpression(OF_PARTITION)
                    .expressionAttributeValues(Map.of(":pk", fromS(partition)))
                    .scanIndexForward(forward)
                    .limit(limit);
            after.ifPresent(query::exclusiveStartKey);
        });
    }

    private static Optional<String> next(QueryResponse page) {
        return page.hasLastEvaluatedKey()
                ? Optional.of(
                        ImportItem.attribute(page.lastEvaluatedKey(), "sk").s())
                : Optional.empty();
    }
}
