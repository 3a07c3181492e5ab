package dev.souk.platform.aws;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The clients that more than one module uses. Each is normal-scoped, so what is injected is a proxy and the client opens at
 * its first call: a function opens only what it uses.
 */
@ApplicationScoped
class Clients {
    @Produces
    @ApplicationScoped
    DynamoDbClient dynamoDb() {
        return SdkClients.open(DynamoDbClient.builder());
    }

    @Produces
    @ApplicationScoped
    DynamoDbEnhancedClient enhancedDynamoDb(DynamoDbClient client) {
        return DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    }

    @Produces
    @ApplicationScoped
    SqsClient sqs() {
        return SdkClients.open(SqsClient.builder());
    }

    /** The function's own keys, which the SDK renews: for what is signed and not sent by a client. */
    @Produces
    @ApplicationScoped
    AwsCredentialsProvider credentials() {
        return DefaultCredentialsProvider.builder().build();
    }

    @Produces
    @ApplicationScoped
    AwsRegionProvider region() {
        return DefaultAwsRegionProviderChain.builder().build();
    }

    @Produces
    @ApplicationScoped
    SsmClient ssm() {
        return SdkClients.open(SsmClient.builder());
    }
}
