package dev.souk.storage.history;

import dev.souk.engines.EngineProcess;
import dev.souk.testkit.LocalDynamo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** All that the real stream of the catalog's table tells, as Lambda hands it on. */
final class CatalogStream {
    /** A change as the stream tells it. */
    record Told(
            String number,
            Instant at,
            Map<String, AttributeValue> keys,
            Optional<Map<String, AttributeValue>> before,
            Optional<Map<String, AttributeValue>> after) {}

    private CatalogStream() {}

    static List<Told> of(LocalDynamo dynamo) {
        var arn = dynamo.client()
                .describeTable(table -> table.tableName(dynamo.settings().catalogTable()))
                .table()
                .latestStreamArn();
        var changes = new ArrayList<Told>();
        try (var streams = client(dynamo)) {
            for (var shard : streams.describeStream(stream -> stream.streamArn(arn))
                    .streamDescription()
                    .shards()) {
                @Nullable
                String place = streams.getShardIterator(iterator -> iterator.streamArn(arn)
                                .shardId(shard.shardId())
                                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator();
                while (place != null) {
                    var from = place;
                    var page = streams.getRecords(records -> records.shardIterator(from));
                    page.records().stream().map(CatalogStream::change).forEach(changes::add);
                    // An open shard goes on for ever; nothing is written meanwhile.
                    place = page.records().isEmpty() ? null : page.nextShardIterator();
                }
            }
        }
        return changes;
    }

    private static Told change(Record record) {
        var told = record.dynamodb();
        return new Told(
                told.sequenceNumber(),
                told.approximateCreationDateTime().truncatedTo(ChronoUnit.SECONDS),
                told.keys(),
                image(told.hasOldImage(), told.oldImage()),
                image(told.hasNewImage(), told.newImage()));
    }

    private static Optional<Map<String, AttributeValue>> image(boolean there, Map<String, AttributeValue> image) {
        return there && !image.isEmpty() ? Optional.of(image) : Optional.empty();
    }

    private static DynamoDbStreamsClient client(LocalDynamo dynamo) {
        var credentials = AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, EngineProcess.SECRET_KEY);
        var configuration = dynamo.client().serviceClientConfiguration();
        return DynamoDbStreamsClient.builder()
                .endpointOverride(configuration.endpointOverride().orElseThrow())
                .region(configuration.region())
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
