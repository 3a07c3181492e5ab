package dev.souk.local;

import dev.souk.local.resources.EngineClients;
import java.net.URI;
import java.util.Map;

/**
 * How an SDK in a function finds the engines and the stand-ins. The stand-ins are where everything goes that has no
 * address of its own: a service that nobody carries out is refused there by name.
 */
record AwsSettings(EngineClients.Access access, URI standIns) {

    /** As a process of its own finds them. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", standIns.toString(),
                "AWS_ENDPOINT_URL_DYNAMODB", access.dynamoDb().toString(),
                "AWS_ENDPOINT_URL_SQS", access.sqs().toString(),
                "AWS_ENDPOINT_URL_S3", access.s3().toString(),
                "AWS_REGION", access.region(),
                "AWS_DEFAULT_REGION", access.region(),
                "AWS_ACCESS_KEY_ID", access.accessKey(),
                "AWS_SECRET_ACCESS_KEY", access.secretKey());
    }

    /** The same as the SDK reads it from system properties, for functions in this process. */
    void applyToThisProcess() {
        System.setProperty("aws.endpointUrl", standIns.toString());
        System.setProperty("aws.endpointUrlDynamoDb", access.dynamoDb().toString());
        System.setProperty("aws.endpointUrlSqs", access.sqs().toString());
        System.setProperty("aws.endpointUrlS3", access.s3().toString());
        System.setProperty("aws.region", access.region());
        System.setProperty("aws.accessKeyId", access.accessKey());
        System.setProperty("aws.secretAccessKey", access.secretKey());
    }
}
