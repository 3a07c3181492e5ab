package dev.souk.local.events;

/** A queue to which the records of failed calls go. */
@FunctionalInterface
public interface Destination {

    /**
     * Sends one document, and returns once the queue has it.
     *
     * @param queueArn the queue, as the template names it
     * @throws RuntimeException where the queue could not take it; the caller tries again, so a document may come twice
     */
    void send(String queueArn, String document);
}
