package dev.souk.bench.harness;

import dev.souk.engines.EngineProcess;
import dev.souk.engines.EngineSettings;
import dev.souk.platform.receipts.CountingInterceptor;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
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

    /** Another client of the same tables, watched by these as well; whoever asks closes it. */
    public DynamoDbClient watchedBy(ExecutionInterceptor... more) {
        return open(DynamoDbClient.builder(), process.endpoint(dev.souk.engines.Engine.DYNAMODB), more);
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C open(
            B builder, URI endpoint, ExecutionInterceptor... more) {
        var credentials = AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, EngineProcess.SECRET_KEY);
        var watching = new ArrayList<ExecutionInterceptor>();
        watching.add(new CountingInterceptor());
        watching.addAll(List.of(more));
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.executionInterceptors(watching))
                .build();
    }

    @Override
    public void close() {
        streams.close();
        client.close();
        process.close();
    }
}
