package dev.souk.bench.harness;

import dev.souk.engines.EngineProcess;
import dev.souk.engines.EngineSettings;
import dev.souk.platform.receipts.CountingInterceptor;
import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** DynamoDB Local in memory, in a process that ends with this one. */
public record Engine(EngineProcess process, DynamoDbClient client, DynamoDbStreamsClient streams)
        implements AutoCloseable {
    /** Starts it; what the client takes is counted into the receipt of the call that asks. */
    public static Engine start() throws IOException, InterruptedException {
        var process = EngineProcess.start(EngineSettings.inMemory(dev.souk.engines.Engine.DYNAMODB));
        var endpoint = process.endpoint(dev.souk.engines.Engine.DYNAMODB);
        return new Engine(
                process, open(DynamoDbClient.builder(), endpoint), open(DynamoDbStreamsClient.builder(), endpoint));
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(B builder, URI endpoint) {
        var credentials = AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, EngineProcess.SECRET_KEY);
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.addExecutionInterceptor(new CountingInterceptor()))
                .build();
    }

    @Override
    public void close() {
        streams.close();
        client.close();
        process.close();
    }
}
