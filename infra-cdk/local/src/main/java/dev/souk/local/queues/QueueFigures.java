package dev.souk.local.queues;

import java.util.List;

/**
 * How a queue stands, for the console.
 *
 * @param visible messages that wait
 * @param inFlight messages that were received and are neither deleted nor visible again
 * @param delayed messages that are held back
 * @param deadLetters the name of the queue where its messages end that fail too often; empty where there is none
 * @param sources names of the queues whose dead letters end here; empty for a queue that is no dead-letter queue
 * @param function the function that is polled for; empty where nothing polls
 * @param handled messages that the function handled since the start
 * @param failed messages that it failed to handle since the start; one that fails twice counts twice
 * @param lastError what went wrong with polling last; empty where nothing did
 */
public record QueueFigures(
        String name,
        long visible,
        long inFlight,
        long delayed,
        String deadLetters,
        List<String> sources,
        String function,
        long handled,
        long failed,
        String lastError) {

    /** Whether messages of this queue can be moved back to where they failed. */
    public boolean redrivable() {
        return !sources.isEmpty();
    }
}
