package dev.souk.local.template;

import dev.souk.local.template.LocalQueue.Redrive;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads SQS queues; the defaults are SQS's own. */
final class QueueReader {
    private static final int FOUR_DAYS = 4 * 24 * 60 * 60;

    private QueueReader() {}

    static List<LocalQueue> read(Reading reading) {
        return reading.each(ResourceType.QUEUE, (resource, p) -> queue(reading, resource, p));
    }

    private static LocalQueue queue(Reading reading, Resource resource, Properties p) {
        p.without("QueueName", "read as the resource's name")
                .without("Tags", "labels for the bill")
                .without("SqsManagedSseEnabled", "encryption at rest: messages stay in this machine's memory")
                .without("KmsMasterKeyId", "encryption at rest: messages stay in this machine's memory")
                .without("ReceiveMessageWaitTimeSeconds", "the poller says with each receive how long it waits")
                .without("RedriveAllowPolicy", "who may name this queue for its dead letters: IAM is not enforced here")
                .only("FifoQueue", "false");
        return new LocalQueue(
                reading.references().name(resource),
                reading.references().arn(resource),
                reading.references().id(resource),
                Duration.ofSeconds(p.integer("VisibilityTimeout", 30)),
                Duration.ofSeconds(p.integer("MessageRetentionPeriod", FOUR_DAYS)),
                Duration.ofSeconds(p.integer("DelaySeconds", 0)),
                redrive(reading, p));
    }

    private static Optional<Redrive> redrive(Reading reading, Properties p) {
        if (!p.has("RedrivePolicy")) {
            return Optional.empty();
        }
        var policy = p.object("RedrivePolicy");
        var target = policy.text("deadLetterTargetArn");
        reading.named(ResourceType.QUEUE, target, policy.place().below("deadLetterTargetArn"));
        return Optional.of(new Redrive(target, Integer.parseInt(policy.text("maxReceiveCount"))));
    }
}
