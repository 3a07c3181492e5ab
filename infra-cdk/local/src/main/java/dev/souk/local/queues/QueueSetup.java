package dev.souk.local.queues;

import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalQueue;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Makes the template's queues in the engine, and brings those that are there to what the template says now. */
public final class QueueSetup {
    private final SqsClient sqs;

    public QueueSetup(SqsClient sqs) {
        this.sqs = sqs;
    }

    /**
     * Makes every queue; may be run again at any time.
     *
     * @throws IllegalArgumentException for a FIFO queue, which is not carried out
     */
    public void apply(CloudModel model) {
        // Dead-letter queues first: a redrive policy may only name a queue that is there.
        model.queues().forEach(queue -> apply(queue, attributes(queue)));
        model.queues().stream()
                .filter(queue -> queue.redrive().isPresent())
                .forEach(queue -> apply(queue, withRedrive(queue)));
    }

    private void apply(LocalQueue queue, Map<QueueAttributeName, String> attributes) {
        if (queue.name().endsWith(".fifo")) {
            throw new IllegalArgumentException("The FIFO queue " + queue.name() + " is not carried out");
        }
        try {
            sqs.getQueueUrl(request -> request.queueName(queue.name()));
            sqs.setQueueAttributes(request -> request.queueUrl(queue.url()).attributes(attributes));
        } catch (QueueDoesNotExistException e) {
            sqs.createQueue(request -> request.queueName(queue.name()).attributes(attributes));
        }
    }

    private static Map<QueueAttributeName, String> attributes(LocalQueue queue) {
        var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(queue.visibility().toSeconds()));
        attributes.put(
                QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                Long.toString(queue.retention().toSeconds()));
        attributes.put(
                QueueAttributeName.DELAY_SECONDS, Long.toString(queue.delay().toSeconds()));
        return attributes;
    }

    private static Map<QueueAttributeName, String> withRedrive(LocalQueue queue) {
        var attributes = attributes(queue);
        queue.redrive()
                .ifPresent(redrive -> attributes.put(
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                                .formatted(redrive.deadLetterArn(), redrive.maxReceives())));
        return attributes;
    }
}
