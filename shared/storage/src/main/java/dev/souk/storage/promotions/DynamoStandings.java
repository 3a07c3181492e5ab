package dev.souk.storage.promotions;

import dev.souk.promotions.PromotionId;
import dev.souk.promotions.Standing;
import dev.souk.promotions.Standings;
import dev.souk.storage.reads.BatchReads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Promotions for whoever wants to buy: one query for those without a code, and one batch of gets for named codes and the
 * shopper's own uses, where there are any to read. All reads are eventually consistent, at half the price.
 */
final class DynamoStandings implements Standings {
    private final DynamoDbClient client;
    private final BatchReads reads;
    private final Supplier<String> table;

    DynamoStandings(DynamoDbClient client, BatchReads reads, Supplier<String> table) {
        this.client = client;
        this.reads = reads;
        this.table = table;
    }

    @Override
    public List<Standing> find(Set<PromotionId> codes, Optional<String> shopper) {
        var standings = new ArrayList<>(automatic());
        var keys = new ArrayList<Map<String, AttributeValue>>();
        codes.forEach(code -> keys.add(PromotionKeys.promotion(code, true)));
        shopper.ifPresent(key -> {
            codes.forEach(code -> keys.add(PromotionKeys.uses(code, true, key)));
            standings.stream()
                    .map(Standing::promotion)
                    .filter(promotion -> promotion.terms().usesPerShopper().isPresent())
                    .forEach(promotion -> keys.add(PromotionKeys.uses(promotion.id(), false, key)));
        });
        var uses = new HashMap<String, Long>();
        for (var item : reads.read(table.get(), keys)) {
            if (text(item, "pk").equals(PromotionKeys.PARTITION)) {
                standings.add(standing(item));
            } else {
                uses.put(text(item, "sk").substring(PromotionKeys.USES.length()), taken(item));
            }
        }
        return standings.stream()
                .map(standing -> standing.usedBy(uses.getOrDefault(PromotionKeys.sort(standing.promotion()), 0L)))
                .toList();
    }

    private List<Standing> automatic() {
        return client
                .queryPaginator(query -> query.tableName(table.get())
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :automatic)")
                        .expressionAttributeValues(Map.of(
                                ":pk",
                                AttributeValue.fromS(PromotionKeys.PARTITION),
                                ":automatic",
                                AttributeValue.fromS(PromotionKeys.AUTOMATIC))))
                .items()
                .stream()
                .map(DynamoStandings::standing)
                .toList();
    }

    /** Without the uses of any one shopper. */
    static Standing standing(Map<String, AttributeValue> item) {
        return new Standing(PromotionItem.SCHEMA.mapToItem(item).promotion(), taken(item), 0);
    }

    private static long taken(Map<String, AttributeValue> item) {
        var taken = item.get(PromotionKeys.TAKEN);
        return taken == null ? 0 : Long.parseLong(taken.n());
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }
}
