package dev.souk.bench.search;

import dev.souk.bench.harness.Parts;
import dev.souk.engines.Engine;
import dev.souk.engines.EngineProcess;
import dev.souk.engines.EngineSettings;
import dev.souk.platform.settings.Settings;
import dev.souk.search.ProductIndex;
import dev.souk.search.ProductSearch;
import dev.souk.testkit.TestSettings;
import dev.souk.time.Ids;
import dev.souk.time.TimeOrderedIds;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket and a table for an index, in a process that ends with this one, and the adapters that are deployed. */
record SearchGround(EngineProcess process, S3Client s3, DynamoDbClient dynamo, SlowBucket bucket)
        implements AutoCloseable {
    private static final String BUCKET = "index";

    /** The index as a function that has just started has it: nothing is read yet. */
    record Open(ProductIndex index, ProductSearch search) {}

    static SearchGround start(Duration added) throws IOException, InterruptedException {
        var process = EngineProcess.start(EngineSettings.inMemory(Engine.DYNAMODB, Engine.S3PROXY));
        var credentials = StaticCredentialsProvider.create(
                AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, EngineProcess.SECRET_KEY));
        var bucket = new SlowBucket(added);
        var s3 = S3Client.builder()
                .endpointOverride(process.endpoint(Engine.S3PROXY))
                .forcePathStyle(true)
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.addExecutionInterceptor(bucket))
                .build();
        s3.createBucket(create -> create.bucket(BUCKET));
        var dynamo = DynamoDbClient.builder()
                .endpointOverride(process.endpoint(Engine.DYNAMODB))
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        return new SearchGround(process, s3, dynamo, bucket);
    }

    Open open() {
        var parts = new Parts("dev.souk.storage.search.SearchBeans");
        parts.put(S3Client.class, s3);
        parts.put(DynamoDbClient.class, dynamo);
        parts.put(Settings.class, TestSettings.with(Map.of("SOUK_BUCKET_INDEX", BUCKET)));
        parts.put(Clock.class, Clock.systemUTC());
        parts.put(Ids.class, new TimeOrderedIds(Clock.systemUTC(), new Random()));
        return new Open(parts.get(ProductIndex.class), parts.get(ProductSearch.class));
    }

    @Override
    public void close() {
        dynamo.close();
        s3.close();
        process.close();
    }
}
