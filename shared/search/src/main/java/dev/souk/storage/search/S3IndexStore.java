package dev.souk.storage.search;

import dev.souk.platform.settings.Settings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/**
 * Bundles in S3, the manifest in DynamoDB: it is read with each search, which costs a sixth there of what S3 asks, and what was
 * written is read at once.
 */
final class S3IndexStore implements IndexStore {
    private static final String VERSION = "v";
    private static final String PLACES = "p";
    private static final String BUNDLE = "b";
    private static final String OFFSET = "o";
    private static final String LENGTH = "n";
    /** What one call deletes. What is left over then is left to the next change. */
    private static final int MOST_AT_ONCE = 1_000;

    private final S3Client s3;
    private final DynamoDbClient dynamo;
    private final Settings settings;

    S3IndexStore(S3Client s3, DynamoDbClient dynamo, Settings settings) {
        this.s3 = s3;
        this.dynamo = dynamo;
        this.settings = settings;
    }

    /** Made each time: a native image cannot hold what the SDK makes. */
    private static Map<String, AttributeValue> key() {
        return Map.of("pk", AttributeValue.fromS("INDEX#products"), "sk", AttributeValue.fromS("-"));
    }

    @Override
    public Manifest manifest() {
        var item = dynamo.getItem(get ->
                        get.tableName(settings.operationsTable()).key(key()).consistentRead(true))
                .item();
        var version = item.get(VERSION);
        if (version == null) {
            return Manifest.NONE;
        }
        var files = new HashMap<String, Manifest.Place>();
        Optional.ofNullable(item.get(PLACES))
                .map(AttributeValue::m)
                .orElse(Map.of())
                .forEach((name, place) -> files.put(name, place(place.m())));
        return new Manifest(Long.parseLong(version.n()), files);
    }

    private static Manifest.Place place(Map<String, AttributeValue> item) {
        return new Manifest.Place(
                Objects.requireNonNull(item.get(BUNDLE)).s(),
                Integer.parseInt(Objects.requireNonNull(item.get(OFFSET)).n()),
                Integer.parseInt(Objects.requireNonNull(item.get(LENGTH)).n()));
    }

    private static AttributeValue item(Manifest.Place place) {
        return AttributeValue.fromM(Map.of(
                BUNDLE, AttributeValue.fromS(place.bundle()),
                OFFSET, AttributeValue.fromN(Integer.toString(place.offset())),
                LENGTH, AttributeValue.fromN(Integer.toString(place.length()))));
    }

    @Override
    public boolean publish(Manifest next) {
        var places = new HashMap<String, AttributeValue>();
        next.files().forEach((name, place) -> places.put(name, item(place)));
        var item = new HashMap<>(key());
        item.put(VERSION, AttributeValue.fromN(Long.toString(next.version())));
        item.put(PLACES, AttributeValue.fromM(places));
        try {
            dynamo.putItem(put -> put.tableName(settings.operationsTable())
                    .item(item)
                    .conditionExpression(next.version() == 1 ? "attribute_not_exists(pk)" : VERSION + " = :before")
                    .expressionAttributeValues(
                            next.version() == 1
                                    ? null
                                    : Map.of(":before", AttributeValue.fromN(Long.toString(next.version() - 1)))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public Optional<byte[]> read(String key) {
        try {
            return Optional.of(s3.getObjectAsBytes(
                            get -> get.bucket(settings.indexBucket()).key(key))
                    .asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String key, byte[] content) {
        s3.putObject(put -> put.bucket(settings.indexBucket()).key(key), RequestBody.fromBytes(content));
    }

    @Override
    public List<Kept> bundles() {
        return s3.listObjectsV2Paginator(list -> list.bucket(settings.indexBucket())).contents().stream()
                .map(object -> new Kept(object.key(), object.lastModified()))
                .toList();
    }

    @Override
    public void delete(Collection<String> keys) {
        var objects = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .limit(MOST_AT_ONCE)
                .toList();
        s3.deleteObjects(delete -> delete.bucket(settings.indexBucket())
                .delete(all -> all.objects(objects).quiet(true)));
    }
}
