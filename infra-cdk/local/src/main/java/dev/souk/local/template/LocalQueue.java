package dev.souk.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * An SQS queue.
 *
 * @param url as functions find it in their environment; SQS takes the queue's name from its last part, so it holds for
 *     whatever address the engine has
 * @param visibility how long a received message stays hidden
 * @param retention how long a message is kept
 * @param delay how long a new message is held back
 * @param redrive where a message goes that was received too often
 */
public record LocalQueue(
        String name,
        String arn,
        String url,
        Duration visibility,
        Duration retention,
        Duration delay,
        Optional<Redrive> redrive) {

    /**
     * A redrive policy.
     *
     * @param deadLetterArn the ARN of another queue of the model
     * @param maxReceives after so many receives the next one moves the message instead
     */
    public record Redrive(String deadLetterArn, int maxReceives) {}
}
