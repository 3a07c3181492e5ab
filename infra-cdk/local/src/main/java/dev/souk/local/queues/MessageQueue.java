package dev.souk.local.queues;

import java.time.Duration;
import java.util.List;

/** One queue, as its poller needs it. Every method may throw an engine's exception at any time. */
interface MessageQueue {

    /**
     * Receives messages, which are hidden from then on for the queue's visibility time-out.
     *
     * @param most at most so many, 1 to 10
     * @param patience how long to wait for the first, to the second and at most 20
     */
    List<QueueMessage> receive(int most, Duration patience);

    /** Deletes messages; returns once the queue has forgotten all of them. */
    void delete(List<QueueMessage> messages);
}
