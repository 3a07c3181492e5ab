package dev.souk.local.resources;

import dev.souk.local.template.LocalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Makes tables. What is there already stays; what is there otherwise and cannot be changed in place is a refusal. */
final class TableMaker {
    private final DynamoDbClient dynamoDb;

    TableMaker(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    void make(LocalTable table) {
        try {
            var there = dynamoDb.describeTable(request -> request.tableName(table.name()))
                    .table();
            compare(table, there);
        } catch (ResourceNotFoundException e) {
            dynamoDb.createTable(definition(table));
            dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(table.name()));
        }
        table.ttlAttribute().ifPresent(attribute -> expire(table, attribute));
    }

    private void expire(LocalTable table, String attribute) {
        var status = dynamoDb.describeTimeToLive(request -> request.tableName(table.name()))
                .timeToLiveDescription()
                .timeToLiveStatus();
        if (status != TimeToLiveStatus.ENABLED && status != TimeToLiveStatus.ENABLING) {
            dynamoDb.updateTimeToLive(request -> request.tableName(table.name())
                    .timeToLiveSpecification(ttl -> ttl.attributeName(attribute).enabled(true)));
        }
    }

    private static void compare(LocalTable table, TableDescription there) {
        var wanted = shape(definition(table));
        var found = shape(there);
        if (!wanted.equals(found)) {
            throw new CannotChange("The table " + table.name() + " is " + found + ", but the template says " + wanted
                    + ". A table of the local cloud is not changed in place: run again with --reset, which throws the"
                    + " local data away.");
        }
    }

    private static Map<String, String> shape(CreateTableRequest wanted) {
        var shape = new TreeMap<String, String>();
        shape.put("key", keys(wanted.keySchema()));
        wanted.globalSecondaryIndexes()
                .forEach(index ->
                        shape.put(index.indexName(), keys(index.keySchema()) + " " + projection(index.projection())));
        shape.put("stream", stream(wanted.streamSpecification()));
        return shape;
    }

    private static Map<String, String> shape(TableDescription there) {
        var shape = new TreeMap<String, String>();
        shape.put("key", keys(there.keySchema()));
        if (there.hasGlobalSecondaryIndexes()) {
            there.globalSecondaryIndexes()
                    .forEach(index -> shape.put(
                            index.indexName(), keys(index.keySchema()) + " " + projection(index.projection())));
        }
        shape.put("stream", stream(there.streamSpecification()));
        return shape;
    }

    private static String keys(List<KeySchemaElement> schema) {
        return String.join(
                "/", schema.stream().map(KeySchemaElement::attributeName).toList());
    }

    private static String projection(Projection projection) {
        return projection.projectionTypeAsString()
                + (projection.hasNonKeyAttributes()
                        ? projection.nonKeyAttributes().stream().sorted().toList()
                        : "");
    }

    private static String stream(@Nullable StreamSpecification stream) {
        return stream == null || !stream.streamEnabled() ? "none" : stream.streamViewTypeAsString();
    }

    private static CreateTableRequest definition(LocalTable table) {
        var builder = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes(table))
                .keySchema(schema(table.partition(), table.sort().stream()));
        if (!table.indexes().isEmpty()) {
            builder.globalSecondaryIndexes(
                    table.indexes().stream().map(TableMaker::index).toList());
        }
        table.stream()
                .ifPresent(view -> builder.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(view.name())));
        return builder.build();
    }

    private static GlobalSecondaryIndex index(LocalTable.Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.partition(), index.sort().stream()))
                .projection(projection -> {
                    projection.projectionType(index.projection());
                    if (!index.projected().isEmpty()) {
                        projection.nonKeyAttributes(index.projected());
                    }
                })
                .build();
    }

    private static List<KeySchemaElement> schema(LocalTable.Key partition, Stream<LocalTable.Key> sort) {
        var schema = new ArrayList<KeySchemaElement>();
        schema.add(element(partition, KeyType.HASH));
        sort.forEach(key -> schema.add(element(key, KeyType.RANGE)));
        return schema;
    }

    private static KeySchemaElement element(LocalTable.Key key, KeyType type) {
        return KeySchemaElement.builder()
                .attributeName(key.name())
                .keyType(type)
                .build();
    }

    private static List<AttributeDefinition> attributes(LocalTable table) {
        var own = Stream.concat(Stream.of(table.partition()), table.sort().stream());
        var indexes = table.indexes().stream()
                .flatMap(index -> Stream.concat(Stream.of(index.partition()), index.sort().stream()));
        return Stream.concat(own, indexes)
                .distinct()
                .map(key -> AttributeDefinition.builder()
                        .attributeName(key.name())
                        .attributeType(key.type())
                        .build())
                .toList();
    }
}
