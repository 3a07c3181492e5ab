package dev.souk.engines;

import java.util.Locale;

/** A program that stands in for one AWS service. */
public enum Engine {
    /** DynamoDB Local, for DynamoDB and its streams. */
    DYNAMODB,
    /** ElasticMQ, for SQS. */
    ELASTICMQ,
    /** S3Proxy, for S3. */
    S3PROXY;

    /** The engine's name on the command line, in the ready line and of its folders. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The engine of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Engine of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
