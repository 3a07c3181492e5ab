package dev.souk.local.streams;

import dev.souk.local.events.Backoff;
import dev.souk.local.events.Destination;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalEventSource.OfStream;
import java.time.Clock;
import java.util.List;
import org.h2.mvstore.MVStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** All stream mappings of the template. Start it once the tables are there; close it before the engines go. */
public final class Streams implements AutoCloseable {
    private final List<StreamPoller> pollers;

    private Streams(List<StreamPoller> pollers) {
        this.pollers = pollers;
    }

    /**
     * Makes ready what the template says; nothing is read before {@link #start()}.
     *
     * @param store keeps how far each mapping has read
     * @param destination takes the documents of what was given up
     * @throws IllegalArgumentException naming a property that is not carried out
     */
    public static Streams of(
            CloudModel model,
            DynamoDbClient tables,
            DynamoDbStreamsClient streams,
            MVStore store,
            FunctionRuntime functions,
            Destination destination,
            Clock clock) {
        var source = new DynamoStreamSource(tables, streams);
        return new Streams(model.eventSources().stream()
                .filter(OfStream.class::isInstance)
                .map(OfStream.class::cast)
                .map(mapping -> StreamMapping.of(mapping, model))
                .map(mapping ->
                        new StreamPoller(mapping, source, store, functions, destination, Backoff.DEFAULT, clock))
                .toList());
    }

    public void start() {
        pollers.forEach(StreamPoller::start);
    }

    /**
     * A function has answered: streams of tables that it may write to are looked at now instead of within half a second.
     * Cheap, from any thread.
     */
    public void wake(String functionName) {
        pollers.forEach(poller -> poller.wake(functionName));
    }

    /** How each mapping stands. */
    public List<StreamFigures> figures() {
        return pollers.stream().map(StreamPoller::figures).toList();
    }

    /** Stops reading. Calls that run are not waited for: what they handled may be handed over once more. */
    @Override
    public void close() {
        pollers.forEach(StreamPoller::close);
    }
}
