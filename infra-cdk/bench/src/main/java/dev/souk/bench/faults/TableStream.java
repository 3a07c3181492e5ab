package dev.souk.bench.faults;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Follows the stream of a table of DynamoDB Local, which has one shard as long as nobody waits for hours. */
final class TableStream {
    private final DynamoDbStreamsClient streams;
    private final String arn;
    private final String shard;
    private Optional<String> last = Optional.empty();

    /** Follows from now on. */
    TableStream(DynamoDbClient client, DynamoDbStreamsClient streams, String table) {
        this.streams = streams;
        this.arn = client.describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
        this.shard = streams.describeStream(describe -> describe.streamArn(arn))
                .streamDescription()
                .shards()
                .getFirst()
                .shardId();
    }

    /** What came since it was last asked. Iterators are not kept: DynamoDB Local loses their place where nothing came. */
    List<DynamodbStreamRecord> take() {
        var iterator = streams.getShardIterator(get -> get.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(
                                last.isPresent()
                                        ? ShardIteratorType.AFTER_SEQUENCE_NUMBER
                                        : ShardIteratorType.TRIM_HORIZON)
                        .sequenceNumber(last.orElse(null)))
                .shardIterator();
        var changes = streams.getRecords(get -> get.shardIterator(iterator)).records();
        if (!changes.isEmpty()) {
            last = Optional.of(changes.getLast().dynamodb().sequenceNumber());
        }
        return changes.stream().map(TableStream::change).toList();
    }

    private static DynamodbStreamRecord change(Record change) {
        var images = change.dynamodb();
        return StreamChanges.change(images.sequenceNumber(), image(images.oldImage()), image(images.newImage()));
    }

    private static Map<String, AttributeValue> image(Map<String, AttributeValue> image) {
        return Map.copyOf(image);
    }
}
