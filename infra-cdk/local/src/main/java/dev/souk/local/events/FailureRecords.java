package dev.souk.local.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.functions.InvocationResult;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Writes the documents that Lambda sends to an on-failure destination. */
public final class FailureRecords {
    /** Why a batch or an event was given up. */
    public enum Condition {
        RetryAttemptsExhausted,
        RecordAgeExceeded,
        RetriesExhausted,
        EventAgeExceeded
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Clock clock;

    /** {@code clock} gives the time of the failure. */
    public FailureRecords(Clock clock) {
        this.clock = clock;
    }

    /**
     * The document of a stream's batch: where it lies in the stream, never the records themselves.
     *
     * @param result the last result; null where the function was not called (the records were too old)
     * @param batch the content of {@code DDBStreamBatchInfo}
     */
    public String ofStream(
            String functionArn, Condition condition, int calls, @Nullable InvocationResult result, JsonNode batch) {
        var document = common(functionArn, condition, calls, result);
        document.set("DDBStreamBatchInfo", batch);
        return document.toString();
    }

    /** The document of an asynchronous call: with the event itself and the function's last answer. */
    public String ofEvent(
            String functionArn, Condition condition, int calls, @Nullable InvocationResult result, String event) {
        var document = common(functionArn + ":$LATEST", condition, calls, result);
        document.set("requestPayload", json(event));
        if (result instanceof InvocationResult.Failed failed) {
            document.set("responsePayload", json(failed.payload()));
        }
        return document.toString();
    }

    private ObjectNode common(String functionArn, Condition condition, int calls, @Nullable InvocationResult result) {
        var document = JSON.createObjectNode();
        document.put("version", "1.0").put("timestamp", clock.instant().toString());
        document.putObject("requestContext")
                .put("requestId", requestId(result))
                .put("functionArn", functionArn)
                .put("condition", condition.name())
                .put("approximateInvokeCount", calls);
        if (result != null) {
            var response = document.putObject("responseContext");
            response.put("statusCode", result instanceof InvocationResult.Throttled ? 429 : 200)
                    .put("executedVersion", "$LATEST");
            if (result instanceof InvocationResult.Failed) {
                response.put("functionError", "Unhandled");
            }
        }
        return document;
    }

    private static @Nullable String requestId(@Nullable InvocationResult result) {
        return switch (result) {
            case InvocationResult.Answered answered -> answered.facts().requestId();
            case InvocationResult.Failed failed -> failed.facts().requestId();
            case InvocationResult.Throttled throttled -> null;
            case null -> null;
        };
    }

    /** What is no JSON is shown as text: a function may answer anything when it dies. */
    private static JsonNode json(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(payload);
        }
    }
}
