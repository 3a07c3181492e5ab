package dev.souk.local.resources;

import dev.souk.platform.aws.WithoutExpectation;
import java.net.URI;
import java.time.Duration;
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

/** The local cloud's own clients of the engines. */
public record EngineClients(DynamoDbClient dynamoDb, DynamoDbStreamsClient streams, SqsClient sqs, S3Client s3)
        implements AutoCloseable {
    /** An engine on this machine that takes longer is not coming back by itself; long polls take 20 seconds. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /**
     * Where the engines listen, and how they know us.
     *
     * @param region as the template says
     */
    public record Access(URI dynamoDb, URI sqs, URI s3, String region, String accessKey, String secretKey) {
        /** The same with another address for S3: that of a front. */
        public Access withS3(URI front) {
            return new Access(dynamoDb, sqs, front, region, accessKey, secretKey);
        }
    }

    public static EngineClients open(Access access) {
        return new EngineClients(
                with(access, access.dynamoDb(), DynamoDbClient.builder()).build(),
                with(access, access.dynamoDb(), DynamoDbStreamsClient.builder()).build(),
                with(access, access.sqs(), SqsClient.builder()).build(),
                with(access, access.s3(), S3Client.builder())
                        .forcePathStyle(true)
                        .build());
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B with(
            Access access, URI endpoint, B builder) {
        var credentials = AwsBasicCredentials.create(access.accessKey(), access.secretKey());
        return builder.endpointOverride(endpoint)
                .region(Region.of(access.region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .overrideConfiguration(override -> override.addExecutionInterceptor(new WithoutExpectation()))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(ANSWER));
    }

    @Override
    public void close() {
        dynamoDb.close();
        streams.close();
        sqs.close();
        s3.close();
    }
}
