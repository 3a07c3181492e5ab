package dev.souk.local.console;

import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalEventSource.OfQueue;
import dev.souk.local.template.LocalEventSource.OfStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * What starts a function that no route calls.
 *
 * @param kind {@code queue}, {@code stream}, {@code bucket} or {@code schedule}
 * @param source the queue, table, bucket or schedule
 * @param settings how, in words
 */
public record EventSourceView(String kind, String source, String function, String settings) {

    static List<EventSourceView> of(CloudModel model) {
        var polled = model.eventSources().stream().map(source -> switch (source) {
            case OfQueue queue ->
                new EventSourceView(
                        "queue",
                        model.queue(queue.queueArn()).name(),
                        queue.functionName(),
                        "batches of " + queue.batchSize()
                                + queue.maxConcurrency().stream()
                                        .mapToObj(most -> ", at most " + most + " at once")
                                        .findFirst()
                                        .orElse(""));
            case OfStream stream ->
                new EventSourceView(
                        "stream",
                        stream.tableName(),
                        stream.functionName(),
                        "batches of " + stream.batchSize() + (stream.bisects() ? ", cut in half on failure" : "")
                                + stream.maxRetries().stream()
                                        .mapToObj(most -> ", " + most + " retries")
                                        .findFirst()
                                        .orElse(""));
        });
        var pushed = model.buckets().stream()
                .flatMap(bucket -> bucket.notifications().stream()
                        .map(notification -> new EventSourceView(
                                "bucket", bucket.name(), notification.functionName(), notification.event())));
        var timed = model.schedules().stream()
                .map(schedule -> new EventSourceView(
                        "schedule", schedule.name(), schedule.functionName(), schedule.expression()));
        return Stream.of(polled, pushed, timed).flatMap(views -> views).toList();
    }
}
