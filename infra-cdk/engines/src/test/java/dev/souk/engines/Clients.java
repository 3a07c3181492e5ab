package dev.souk.engines;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients of the engines of one process. */
record Clients(DynamoDbClient dynamo, DynamoDbStreamsClient streams, SqsClient sqs, S3Client s3) {
    static Clients of(EngineProcess engines, String secret) {
        return new Clients(
                on(engines, secret, Engine.DYNAMODB, DynamoDbClient.builder()),
                on(engines, secret, Engine.DYNAMODB, DynamoDbStreamsClient.builder()),
                on(engines, secret, Engine.ELASTICMQ, SqsClient.builder()),
                on(engines, secret, Engine.S3PROXY, S3Client.builder().forcePathStyle(true)));
    }

    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C on(
            EngineProcess engines, String secret, Engine engine, B builder) {
        var credentials = AwsBasicCredentials.create(EngineProcess.ACCESS_KEY, secret);
        return builder.endpointOverride(engines.endpoint(engine))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
