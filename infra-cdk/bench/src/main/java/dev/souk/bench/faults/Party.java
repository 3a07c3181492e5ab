package dev.souk.bench.faults;

/** Who is called. */
enum Party {
    /** DynamoDB, an operation at a time. */
    DYNAMODB,
    /** A port to storage, where the fakes stand in for DynamoDB. */
    STORE,
    PROVIDER,
    SQS,
    SES,
    /** An endpoint, by the shopper's browser. */
    ENDPOINT,
    /** The provider, by the shopper's browser. */
    CARD,
    /** Our webhook, by the provider. */
    WEBHOOK,
    /** A worker, by a queue. */
    QUEUE,
    /** A worker, by a table's stream. */
    STREAM,
    /** A worker, by the clock. */
    SCHEDULE
}
