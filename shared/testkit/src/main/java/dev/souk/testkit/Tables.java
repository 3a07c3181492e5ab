package dev.souk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * Souk's tables as {@code docs/architecture.md} states them, for tests. Deployed ones and those of the local cloud come
 * from the CDK app's template.
 */
public final class Tables {
    public static final String CATALOG = "test-catalog";
    public static final String CARTS = "test-carts";
    public static final String ORDERS = "test-orders";
    public static final String REVIEWS = "test-reviews";
    public static final String ACCOUNTS = "test-accounts";
    public static final String INSIGHTS = "test-insights";
    public static final String OPERATIONS = "test-operations";

    private static final List<String> LIST_SHOWS = List.of(
            "title",
            "category",
            "sellerId",
            "sellerName",
            "currency",
            "fromPrice",
            "fromPrices",
            "fromCompareAt",
            "pricesVary",
            "variantCount",
            "cover");

    /** Keys that are numbers; all others are text. */
    private static final Set<String> NUMBERS = Set.of("written", "rank", "helpful", "queued", "since");

    private static final List<String> ALL = List.of(CATALOG, CARTS, ORDERS, REVIEWS, ACCOUNTS, INSIGHTS, OPERATIONS);

    private Tables() {}

    /** Makes all tables, empty: those that are there are dropped before. */
    public static void createAfresh(DynamoDbClient client) {
        dropAll(client);
        definitions().forEach(client::createTable);
    }

    private static void dropAll(DynamoDbClient client) {
        client.listTables().tableNames().stream()
                .filter(ALL::contains)
                .forEach(name -> client.deleteTable(request -> request.tableName(name)));
    }

    /** What each table is made with. */
    public static List<CreateTableRequest> definitions() {
        return List.of(
                told(table(
                        CATALOG,
                        listIndex("byCategory", "category", "newest"),
                        listIndex("byCategoryPrice", "category", "priceKey"),
                        listIndex("byShop", "shop", "newest"),
                        listIndex("byShopPrice", "shop", "priceKey"),
                        index(
                                "bySeller",
                                "sellerId",
                                "newest",
                                Projection.builder()
                                        .projectionType(ProjectionType.INCLUDE)
                                        .nonKeyAttributes("title", "state")
                                        .build()),
                        keysIndex("byWaiting", "waiting", "waitingSince"))),
                table(CARTS),
                told(table(
                        ORDERS,
                        keysIndex("byMember", "member", "placedAt"),
                        keysIndex("byDeadline", "pending", "expiresAt"))),
                told(table(
                        REVIEWS,
                        wholeIndex("byNewest", "product", "written"),
                        wholeIndex("byStars", "product", "rank"),
                        wholeIndex("byHelpful", "product", "helpful"),
                        wholeIndex("byQueue", "queue", "queued"),
                        index(
                                "byDesk",
                                "desk",
                                "written",
                                Projection.builder()
                                        .projectionType(ProjectionType.INCLUDE)
                                        .nonKeyAttributes(
                                                "edited", "rank", "title", "text", "name", "photos", "reply", "replied")
                                        .build()))),
                told(table(ACCOUNTS, wholeIndex("bySellerState", "sellerState", "since"))),
                table(INSIGHTS),
                table(OPERATIONS));
    }

    /** Each change of it is told on a stream. */
    private static CreateTableRequest told(CreateTableRequest table) {
        return table.toBuilder()
                .streamSpecification(StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                        .build())
                .build();
    }

    private static CreateTableRequest table(String name, GlobalSecondaryIndex... indexes) {
        var attributes = new ArrayList<>(List.of("pk", "sk"));
        for (var index : indexes) {
            index.keySchema().forEach(key -> attributes.add(key.attributeName()));
        }
        var request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(
                        attributes.stream().distinct().map(Tables::attribute).toList());
        return indexes.length == 0
                ? request.build()
                : request.globalSecondaryIndexes(indexes).build();
    }

    /** An index with what a list shows, and no more: a description would make a page of a list cost three times as much. */
    private static GlobalSecondaryIndex listIndex(String name, String hash, String range) {
        var shown =
                LIST_SHOWS.stream().filter(attribute -> !attribute.equals(hash)).toList();
        return index(
                name,
                hash,
                range,
                Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(shown)
                        .build());
    }

    private static GlobalSecondaryIndex keysIndex(String name, String hash, String range) {
        return index(
                name,
                hash,
                range,
                Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build());
    }

    /** An index that answers a list by itself. */
    private static GlobalSecondaryIndex wholeIndex(String name, String hash, String range) {
        return index(
                name,
                hash,
                range,
                Projection.builder().projectionType(ProjectionType.ALL).build());
    }

    private static GlobalSecondaryIndex index(String name, String hash, String range, Projection projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key(hash, KeyType.HASH), key(range, KeyType.RANGE))
                .projection(projection)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(NUMBERS.contains(name) ? ScalarAttributeType.N : ScalarAttributeType.S)
                .build();
    }
}
