package dev.souk.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class FaultsTest {
    @Test
    void asksToTryAgainWhereDynamoDbThrottles() {
        var throttled = DynamoDbException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ThrottlingException")
                        .build())
                .build();

        assertThat(Faults.answer(throttled, "id").status()).isEqualTo(503);
        assertThat(Faults.answer(throttled, "id").header("Retry-After")).contains("1");
    }

    @Test
    void asksToTryAgainWhereTransactionsConflict() {
        assertThat(Faults.answer(cancelled("TransactionConflict"), "id").status())
                .isEqualTo(503);
        assertThat(Faults.answer(cancelled("ConditionalCheckFailed"), "id").status())
                .isEqualTo(500);
    }

    @Test
    void asksToTryAgainWhereACallTookTooLong() {
        assertThat(Faults.answer(ApiCallTimeoutException.create(8000), "id").status())
                .isEqualTo(503);
    }

    @Test
    void saysNothingOfWhatAFaultWas() {
        var answer = Faults.answer(new IllegalStateException("password=hunter2"), "call-1");

        assertThat(answer.body()).get().asString().contains("call-1").doesNotContain("hunter2");
    }

    private static TransactionCanceledException cancelled(String code) {
        return TransactionCanceledException.builder()
                .cancellationReasons(
                        CancellationReason.builder().code("None").build(),
                        CancellationReason.builder().code(code).build())
                .build();
    }
}
