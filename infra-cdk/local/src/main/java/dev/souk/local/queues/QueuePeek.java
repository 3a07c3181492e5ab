package dev.souk.local.queues;

import dev.souk.local.template.LocalQueue;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Looks at messages: a receive that hides them for no time. */
final class QueuePeek {
    private static final int MOST_MESSAGES = 10;

    private QueuePeek() {}

    static List<PeekedMessage> look(SqsClient sqs, LocalQueue queue) {
        return sqs
                .receiveMessage(request -> request.queueUrl(queue.url())
                        .maxNumberOfMessages(MOST_MESSAGES)
                        .visibilityTimeout(0)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages()
                .stream()
                .map(QueuePeek::message)
                .toList();
    }

    private static PeekedMessage message(Message message) {
        var attributes = message.attributes();
        var sent = attributes.getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0");
        var receives = attributes.getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "0");
        return new PeekedMessage(
                message.messageId(),
                message.body(),
                Instant.ofEpochMilli(Long.parseLong(sent)),
                Integer.parseInt(receives));
    }
}
