package dev.souk.local.queues;

import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalQueue;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Moves dead letters back to the queue where they failed: receive, send, delete, message by message. A crash between
 * sending and deleting leaves a message in both queues, which workers must bear anyway; none is ever in neither. (SQS's
 * own message move task was rejected: the engine takes a message out before it puts it in.) Two redrives at once share
 * the messages, since each is hidden from the other while it is moved, and one after the other finds nothing left.
 */
public final class Redrive {
    private static final int HIDDEN_SECONDS = 30;
    private static final int MOST_MESSAGES = 10;

    /** What came of a redrive. */
    public sealed interface Outcome {
        /** So many messages were moved. */
        record Moved(int messages) implements Outcome {}

        /** The queue takes no other queue's dead letters. */
        record NoDeadLetterQueue() implements Outcome {}

        /** Several queues' dead letters end there, and a message does not say which is its own. */
        record Ambiguous(List<String> sources) implements Outcome {}

        /** The template has no queue of that name. */
        record NoSuchQueue() implements Outcome {}
    }

    private final SqsClient sqs;
    private final CloudModel model;

    public Redrive(SqsClient sqs, CloudModel model) {
        this.sqs = sqs;
        this.model = model;
    }

    /** Moves the messages that are in the queue now; those that fail again meanwhile stay. */
    public Outcome run(String queueName) {
        var queue = model.queues().stream()
                .filter(candidate -> candidate.name().equals(queueName))
                .findFirst();
        if (queue.isEmpty()) {
            return new Outcome.NoSuchQueue();
        }
        var sources = sources(model, queue.get());
        return switch (sources.size()) {
            case 0 -> new Outcome.NoDeadLetterQueue();
            case 1 -> new Outcome.Moved(moveAll(queue.get(), sources.getFirst()));
            default ->
                new Outcome.Ambiguous(sources.stream().map(LocalQueue::name).toList());
        };
    }

    static List<LocalQueue> sources(CloudModel model, LocalQueue deadLetters) {
        return model.queues().stream()
                .filter(queue -> queue.redrive()
                        .filter(redrive -> redrive.deadLetterArn().equals(deadLetters.arn()))
                        .isPresent())
                .toList();
    }

    private int moveAll(LocalQueue from, LocalQueue to) {
        var left = waiting(from);
        var moved = 0;
        while (left > 0) {
            var most = Math.min(left, MOST_MESSAGES);
            var messages = receive(from, most);
            if (messages.isEmpty()) {
                return moved;
            }
            messages.forEach(message -> move(message, from, to));
            moved += messages.size();
            left -= messages.size();
        }
        return moved;
    }

    private List<Message> receive(LocalQueue from, int most) {
        return sqs.receiveMessage(request -> request.queueUrl(from.url())
                        .maxNumberOfMessages(most)
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .messageAttributeNames("All"))
                .messages();
    }

    private void move(Message message, LocalQueue from, LocalQueue to) {
        sqs.sendMessage(request ->
                request.queueUrl(to.url()).messageBody(message.body()).messageAttributes(message.messageAttributes()));
        sqs.deleteMessage(request -> request.queueUrl(from.url()).receiptHandle(message.receiptHandle()));
    }

    private int waiting(LocalQueue queue) {
        var attributes = sqs.getQueueAttributes(request ->
                request.queueUrl(queue.url()).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
        return Integer.parseInt(
                attributes.attributes().getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"));
    }
}
