package dev.souk.local;

import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.events.AsyncCalls;
import dev.souk.local.events.AsyncPolicy;
import dev.souk.local.events.Ticker;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.queues.Queues;
import dev.souk.local.queues.SqsDestination;
import dev.souk.local.schedules.Schedules;
import dev.souk.local.streams.Streams;
import java.time.Duration;

/**
 * Wires everything that calls functions by itself: queues, streams, schedules and accepted events. Stops before the engines
 * go.
 */
record EventSources(Queues queues, Streams streams, Schedules schedules, Ticker asynchronous) {
    /** How soon an event is called for after it was accepted, at the latest. */
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Connects them; none calls before {@link #start}. */
    static EventSources open(Ground ground, AcceptedEvents events, FunctionRuntime functions) {
        var model = ground.model();
        var clients = ground.clients();
        var clock = ground.clock();
        var destination = new SqsDestination(clients.sqs(), model);
        var queues = ground.closing(new Queues(model, clients.sqs(), functions, clock));
        var streams = ground.closing(Streams.of(
                model, clients.dynamoDb(), clients.streams(), ground.store(), functions, destination, clock));
        var calls = new AsyncCalls(
                events,
                functions,
                name -> AsyncPolicy.of(model, name),
                name -> model.function(name).arn(),
                destination,
                clock);
        var schedules = ground.closing(new Schedules(model, events, ground.ids(), clock));
        var asynchronous = ground.closing(new Ticker("asynchronous-calls", LOOK, () -> calls.runDue(ground.threads())));
        return new EventSources(queues, streams, schedules, asynchronous);
    }

    void start() {
        queues.start();
        streams.start();
        schedules.start();
        asynchronous.start();
    }
}
