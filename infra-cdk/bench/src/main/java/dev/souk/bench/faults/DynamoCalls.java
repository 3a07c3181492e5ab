package dev.souk.bench.faults;

import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Names the calls of DynamoDB. */
final class DynamoCalls {
    /** Marks a mail as sent: the second half of the window in which a mail can come twice. */
    static final String MAIL_SENT = "UpdateItem SET #sent";

    private DynamoCalls() {}

    static Call of(DynamoDbRequest request) {
        return switch (request) {
            case GetItemRequest _ -> Call.read(Party.DYNAMODB, "GetItem");
            case QueryRequest query ->
                Call.read(Party.DYNAMODB, "Query" + (query.indexName() == null ? "" : " " + query.indexName()));
            case BatchGetItemRequest _ -> new Call(Party.DYNAMODB, "BatchGetItem", Call.Kind.BATCH_READ);
            case TransactWriteItemsRequest transaction
            when transaction.transactItems().getFirst().put() != null ->
                new Call(Party.DYNAMODB, "TransactWriteItems place", Call.Kind.PLACING);
            case TransactWriteItemsRequest _ -> Call.write(Party.DYNAMODB, "TransactWriteItems");
            case UpdateItemRequest update ->
                Call.write(Party.DYNAMODB, "UpdateItem " + begin(update.updateExpression()));
            default -> Call.write(Party.DYNAMODB, request.getClass().getSimpleName());
        };
    }

    /** As the SDK sends a transaction: under a token, by which DynamoDB knows it again when it is sent again. */
    static DynamoDbRequest repeatable(DynamoDbRequest request) {
        return request instanceof TransactWriteItemsRequest transaction
                ? transaction.toBuilder()
                        .clientRequestToken(UUID.randomUUID().toString())
                        .build()
                : request;
    }

    private static String begin(String expression) {
        var end = expression.indexOf(' ', "SET ".length());
        return end < 0 ? expression : expression.substring(0, end);
    }
}
