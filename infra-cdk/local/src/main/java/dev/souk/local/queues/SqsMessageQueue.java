package dev.souk.local.queues;

import dev.souk.local.template.LocalQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A queue of SQS or of an engine that speaks as it does. */
final class SqsMessageQueue implements MessageQueue {
    /** SQS takes at most so many entries a batch. */
    private static final int MOST_ENTRIES = 10;

    private final SqsClient sqs;
    private final LocalQueue queue;

    SqsMessageQueue(SqsClient sqs, LocalQueue queue) {
        this.sqs = sqs;
        this.queue = queue;
    }

    @Override
    public List<QueueMessage> receive(int most, Duration patience) {
        var response = sqs.receiveMessage(request -> request.queueUrl(queue.url())
                .maxNumberOfMessages(most)
                .waitTimeSeconds((int) patience.toSeconds())
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All"));
        return response.messages().stream()
                .map(message -> SqsRecordJson.message(queue.arn(), message))
                .toList();
    }

    @Override
    public void delete(List<QueueMessage> messages) {
        for (var start = 0; start < messages.size(); start += MOST_ENTRIES) {
            deleteTen(messages.subList(start, Math.min(messages.size(), start + MOST_ENTRIES)));
        }
    }

    private void deleteTen(List<QueueMessage> messages) {
        var entries = new ArrayList<DeleteMessageBatchRequestEntry>();
        for (var message : messages) {
            entries.add(DeleteMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .receiptHandle(message.receipt())
                    .build());
        }
        var response =
                sqs.deleteMessageBatch(request -> request.queueUrl(queue.url()).entries(entries));
        if (response.hasFailed() && !response.failed().isEmpty()) {
            var reasons = response.failed().stream()
                    .map(BatchResultErrorEntry::message)
                    .toList();
            throw new IllegalStateException("The queue " + queue.name() + " did not delete: " + reasons);
        }
    }
}
