package dev.souk.local.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The streams of DynamoDB or of an engine that speaks as it does. */
final class DynamoStreamSource implements StreamSource {
    private final DynamoDbClient tables;
    private final DynamoDbStreamsClient streams;

    DynamoStreamSource(DynamoDbClient tables, DynamoDbStreamsClient streams) {
        this.tables = tables;
        this.streams = streams;
    }

    @Override
    public String streamOf(String table) {
        var arn = tables.describeTable(request -> request.tableName(table))
                .table()
                .latestStreamArn();
        return Optional.ofNullable(arn)
                .orElseThrow(() -> new IllegalStateException("The table " + table + " has no stream"));
    }

    @Override
    public List<Shard> shards(String streamArn) {
        var shards = new ArrayList<Shard>();
        var request = DescribeStreamRequest.builder().streamArn(streamArn).build();
        String last;
        do {
            var stream = streams.describeStream(request).streamDescription();
            stream.shards().forEach(shard -> shards.add(new Shard(shard.shardId(), shard.parentShardId())));
            last = stream.lastEvaluatedShardId();
            request = request.toBuilder().exclusiveStartShardId(last).build();
        } while (last != null);
        return List.copyOf(shards);
    }

    @Override
    public String iterator(String streamArn, String shardId, @Nullable String after) {
        var type = after == null ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.AFTER_SEQUENCE_NUMBER;
        try {
            return streams.getShardIterator(request -> request.streamArn(streamArn)
                            .shardId(shardId)
                            .shardIteratorType(type)
                            .sequenceNumber(after))
                    .shardIterator();
        } catch (TrimmedDataAccessException e) {
            throw new Trimmed(e);
        }
    }

    @Override
    public Page read(String streamArn, String iterator, int limit) {
        GetRecordsResponse response;
        try {
            response = streams.getRecords(
                    request -> request.shardIterator(iterator).limit(limit));
        } catch (ExpiredIteratorException e) {
            throw new IteratorExpired(e);
        } catch (TrimmedDataAccessException e) {
            throw new Trimmed(e);
        }
        var records = response.records().stream()
                .map(record -> DynamoRecordJson.record(streamArn, record))
                .toList();
        return new Page(records, response.nextShardIterator());
    }
}
