package dev.souk.testkit.messaging;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.souk.platform.workers.QueueWorker;
import dev.souk.testkit.http.TestContext;
import java.util.ArrayList;
import java.util.List;

/** Delivers messages of a queue. */
public final class Deliveries {
    private Deliveries() {}

    /**
     * Delivers these bodies in one batch.
     *
     * @return which of them failed, and would come again: their places in the batch, from 0
     */
    public static List<Integer> failures(QueueWorker<?> worker, String... bodies) {
        var records = new ArrayList<SQSEvent.SQSMessage>();
        for (var body : bodies) {
            var message = new SQSEvent.SQSMessage();
            message.setMessageId(Integer.toString(records.size()));
            message.setBody(body);
            records.add(message);
        }
        var event = new SQSEvent();
        event.setRecords(records);
        var context = new TestContext(worker.getClass().getSimpleName(), "call-of-a-test");
        return worker.handleRequest(event, context).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .map(Integer::valueOf)
                .toList();
    }
}
