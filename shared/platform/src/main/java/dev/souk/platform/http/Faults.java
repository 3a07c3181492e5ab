package dev.souk.platform.http;

import dev.souk.platform.identity.AccessTokens.KeysUnreachable;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What a caller is told of a fault: whether to try again, and nothing of what it was. */
final class Faults {
    private static final long TRY_AGAIN_SECONDS = 1;

    private Faults() {}

    static Response answer(Throwable fault, String correlationId) {
        if (passes(fault)) {
            return Response.problem(Problem.unavailable("Too much at once. Send the request " + correlationId
                            + " again in a second; with the same Idempotency-Key, where it has one."))
                    .withRetryAfter(TRY_AGAIN_SECONDS);
        }
        return Response.problem(Problem.fault(
                "The fault is logged as " + correlationId + ". Trying again may help; if not, tell us that number."));
    }

    /** Whether the same request may well succeed in a moment. */
    private static boolean passes(Throwable fault) {
        return switch (fault) {
            case TransactionCanceledException e ->
                e.cancellationReasons().stream()
                        .map(reason -> Optional.ofNullable(reason.code()).orElse("None"))
                        .anyMatch(code -> code.equals("TransactionConflict")
                                || code.endsWith("ThrottlingError")
                                || code.equals("ProvisionedThroughputExceeded"));
            case TransactionInProgressException _, KeysUnreachable _, RetryableException _ -> true;
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> true;
            case AwsServiceException e -> e.isThrottlingException() || e.statusCode() == 503;
            default -> false;
        };
    }
}
