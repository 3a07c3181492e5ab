package dev.souk.storage.promotions;

import dev.souk.promotions.Promotion;
import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Promotions;
import dev.souk.promotions.Standing;
import dev.souk.storage.reads.Cursors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Promotions as administrators keep them: one partition, sorted by whether they need a code, then by id. */
final class DynamoPromotions implements Promotions {
    private static final Expression NEW =
            Expression.builder().expression("attribute_not_exists(pk)").build();
    private static final Pattern SORT = Pattern.compile("[AC]#[A-Z0-9-]{3,32}");

    private final DynamoDbClient client;
    private final DynamoDbEnhancedClient enhanced;
    private final Supplier<String> table;

    DynamoPromotions(DynamoDbClient client, DynamoDbEnhancedClient enhanced, Supplier<String> table) {
        this.client = client;
        this.enhanced = enhanced;
        this.table = table;
    }

    @Override
    public Optional<Standing> read(PromotionId id) {
        return read(id, true).or(() -> read(id, false));
    }

    private Optional<Standing> read(PromotionId id, boolean code) {
        var answer = client.getItem(get -> get.tableName(table.get())
                .key(PromotionKeys.promotion(id, code))
                .consistentRead(true));
        return answer.hasItem() ? Optional.of(DynamoStandings.standing(answer.item())) : Optional.empty();
    }

    @Override
    public boolean save(Promotion promotion) {
        var condition = promotion.version() == 1
                ? NEW
                : Expression.builder()
                        .expression("version = :was")
                        .putExpressionValue(":was", AttributeValue.fromN(Long.toString(promotion.version() - 1)))
                        .build();
        try {
            enhanced.table(table.get(), PromotionItem.SCHEMA)
                    .updateItem(
                            update -> update.item(PromotionItem.of(promotion)).conditionExpression(condition));
            return true;
        } catch (ConditionalCheckFailedException e) {
            // Sent twice, since the first answer was lost, it finds itself.
            return read(promotion.id(), promotion.terms().code())
                    .filter(standing -> standing.promotion().equals(promotion))
                    .isPresent();
        }
    }

    @Override
    public Page list(int limit, Optional<String> cursor) {
        var start = cursor.map(DynamoPromotions::startKey).orElse(null);
        // One more than asked for: whether there is a next page is known without reading it.
        var items = client.query(query -> query.tableName(table.get())
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(PromotionKeys.PARTITION)))
                        .consistentRead(true)
                        .exclusiveStartKey(start)
                        .limit(limit + 1))
                .items();
        var shown = items.subList(0, Math.min(limit, items.size()));
        return new Page(
                shown.stream().map(DynamoStandings::standing).toList(),
                items.size() > limit ? Optional.of(cursorAfter(shown)) : Optional.empty());
    }

    private static String cursorAfter(List<Map<String, AttributeValue>> shown) {
        return Cursors.opaque(Objects.requireNonNull(shown.getLast().get("sk")).s());
    }

    private static Map<String, AttributeValue> startKey(String cursor) {
        return Cursors.text(cursor)
                .filter(sort -> SORT.matcher(sort).matches())
                .map(PromotionKeys::sorted)
                .orElseThrow(InvalidCursor::new);
    }
}
