package dev.souk.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What Lambda polls for a function. Calls are to be made as the real event source mapping makes them. */
public sealed interface LocalEventSource {
    /** Its id in the template, for messages. */
    String logicalId();

    /** The physical name of the function that it calls. */
    String functionName();

    int batchSize();

    /** How long it gathers records before it calls; zero calls at once. */
    Duration batchingWindow();

    /** Whether the function's {@code batchItemFailures} are heard; if not, a batch succeeds or fails whole. */
    boolean reportsItemFailures();

    /** Event filter patterns as JSON; a record that matches none is dropped. Empty: all match. */
    List<String> filters();

    /**
     * Messages of a queue.
     *
     * @param maxConcurrency at most so many calls at once, where the template says
     */
    record OfQueue(
            String logicalId,
            String functionName,
            String queueArn,
            int batchSize,
            Duration batchingWindow,
            boolean reportsItemFailures,
            List<String> filters,
            OptionalInt maxConcurrency)
            implements LocalEventSource {}

    /**
     * Records of a table's stream.
     *
     * @param tableName the physical name of the table whose stream it is
     * @param fromBeginning true for {@code TRIM_HORIZON}, false for {@code LATEST}
     * @param bisects whether a failing batch is cut in half
     * @param maxRetries how often a failing batch is tried again; empty: until its records expire
     * @param maxRecordAge records older than this are given up; empty: never
     * @param onFailureArn the queue that hears of what was given up
     * @param parallelization calls at once for each shard
     */
    record OfStream(
            String logicalId,
            String functionName,
            String tableName,
            boolean fromBeginning,
            int batchSize,
            Duration batchingWindow,
            boolean reportsItemFailures,
            List<String> filters,
            boolean bisects,
            OptionalInt maxRetries,
            Optional<Duration> maxRecordAge,
            Optional<String> onFailureArn,
            int parallelization)
            implements LocalEventSource {}
}
