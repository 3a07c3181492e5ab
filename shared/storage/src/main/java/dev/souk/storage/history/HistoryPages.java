package dev.souk.storage.history;

import dev.souk.storage.reads.Cursors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads a partition of entries from its end, a page at a time. A cursor names its partition and is good for no other. */
record HistoryPages(DynamoDbClient client, String table, String partition, Pattern places) {
    private static final String ALL = "pk = :partition";

    /** One page of items. */
    record Page(List<Map<String, AttributeValue>> items, Optional<String> next) {}

    /** Empty where the cursor is none of this partition. */
    Optional<Page> page(int limit, Optional<String> cursor) {
        var start = cursor.flatMap(this::key);
        if (cursor.isPresent() && start.isEmpty()) {
            return Optional.empty();
        }
        var answer = client.query(query -> query.tableName(table)
                .keyConditionExpression(ALL)
                .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partition)))
                .scanIndexForward(false)
                .exclusiveStartKey(start.orElse(null))
                .limit(limit));
        var next = answer.hasLastEvaluatedKey()
                ? Optional.of(Cursors.opaque(partition + "\n"
                        + Objects.requireNonNull(answer.lastEvaluatedKey().get("sk"))
                                .s()))
                : Optional.<String>empty();
        return Optional.of(new Page(answer.items(), next));
    }

    private Optional<Map<String, AttributeValue>> key(String cursor) {
        return Cursors.text(cursor)
                .map(text -> text.split("\n", -1))
                .filter(parts -> parts.length == 2
                        && parts[0].equals(partition)
                        && places.matcher(parts[1]).matches())
                .map(parts -> Map.of("pk", AttributeValue.fromS(parts[0]), "sk", AttributeValue.fromS(parts[1])));
    }
}
