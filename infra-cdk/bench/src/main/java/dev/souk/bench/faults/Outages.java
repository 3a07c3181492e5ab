package dev.souk.bench.faults;

import dev.souk.payments.ProviderUnavailable;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What a caller gets to see where a call fails: the exceptions of the SDK and of the provider's port. */
final class Outages {
    private static final int REFUSED = 400;
    private static final int TOO_MANY = 429;

    private Outages() {}

    /** No reply came. */
    static RuntimeException silence(Call call) {
        return call.party() == Party.PROVIDER
                ? new ProviderUnavailable("No reply to " + call)
                : SdkClientException.create("No reply to " + call);
    }

    /** The service has no capacity. */
    static RuntimeException throttling(Call call) {
        return switch (call.party()) {
            case PROVIDER -> new ProviderUnavailable("Too many requests: " + call);
            case SES ->
                TooManyRequestsException.builder()
                        .message("Too many requests")
                        .statusCode(TOO_MANY)
                        .build();
            case SQS ->
                SqsException.builder()
                        .message("Request is throttled")
                        .statusCode(REFUSED)
                        .build();
            default -> call.name().startsWith("TransactWriteItems") ? cancelled() : exceeded();
        };
    }

    private static RuntimeException cancelled() {
        var reason = CancellationReason.builder().code("ThrottlingError").build();
        return TransactionCanceledException.builder()
                .message("Transaction cancelled")
                .statusCode(REFUSED)
                .cancellationReasons(List.of(reason))
                .build();
    }

    private static RuntimeException exceeded() {
        return DynamoDbException.builder()
                .message("Throughput exceeds the limit")
                .statusCode(REFUSED)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ThrottlingException")
                        .errorMessage("Throughput exceeds the limit")
                        .build())
                .build();
    }
}
