package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.souk.platform.receipts.Receipts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works on the messages of a queue, each for itself: one that fails comes again (and ends in the dead-letter queue), the
 * others of its batch are done. A message comes at least once and in any order, so {@link #handle} must be safe to repeat
 * at any age; repetitions within one batch are taken out here. Each message has its own share of the batch's receipt, for
 * the order that {@link #handle} names.
 *
 * @param <M> the message: a {@code @Json} record of {@code dev.souk.contract.messages}
 */
public abstract class QueueWorker<M> implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final WorkerFrame frame;
    private final Class<M> type;

    protected QueueWorker(WorkerFrame frame, Class<M> type) {
        this.frame = frame;
        this.type = type;
    }

    /** For client proxies only, which call none of their own fields. */
    @SuppressWarnings("NullAway")
    protected QueueWorker() {
        this.frame = null;
        this.type = null;
    }

    /** What makes two messages the same business event. */
    protected abstract String businessKey(M message);

    /** Does what the message asks for. Returning means done for good; an exception means: deliver it again. */
    protected abstract void handle(M message);

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        var bytes = event.getRecords().stream()
                .mapToLong(message -> message.getBody().length())
                .sum();
        return frame.call(getClass(), context, bytes, () -> new SQSBatchResponse(failures(event)));
    }

    /** Lambda's poller asks SQS in the account's name: once for a batch, and once more for what it may delete. */
    private static void countPolling(SQSEvent event, List<SQSBatchResponse.BatchItemFailure> failed) {
        Receipts.current().request("Sqs.ReceiveMessage");
        if (failed.size() < event.getRecords().size()) {
            Receipts.current().request("Sqs.DeleteMessageBatch");
        }
    }

    private List<SQSBatchResponse.BatchItemFailure> failures(SQSEvent event) {
        var failed = new ArrayList<SQSBatchResponse.BatchItemFailure>();
        var done = new HashMap<String, Optional<String>>();
        for (var message : event.getRecords()) {
            if (!frame.done(getClass(), "message " + message.getMessageId(), () -> handleOnce(message, done))) {
                failed.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
            }
        }
        countPolling(event, failed);
        return failed;
    }

    /** {@code done} has the order for whose sake each business event was; its repetition is for that order's sake too. */
    private void handleOnce(SQSEvent.SQSMessage message, Map<String, Optional<String>> done) {
        var decoded = frame.decoded(message.getBody(), type);
        var key = businessKey(decoded);
        var receipt = Receipts.current();
        if (done.containsKey(key)) {
            done.get(key).ifPresent(receipt::forOrder);
        } else {
            handle(decoded);
            done.put(key, receipt.orderId());
        }
    }
}
