package dev.souk.local.events;

import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InvocationResult;
import dev.souk.local.functions.InvocationResult.Answered;
import dev.souk.local.functions.InvocationResult.Facts;
import dev.souk.local.functions.InvocationResult.Failed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Functions whose answers a test decides; remembers every event. */
public final class FakeFunctions implements FunctionRuntime {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private volatile Function<String, InvocationResult> behaviour = event -> answered("null");

    /** From now on events are answered so. */
    public FakeFunctions behave(Function<String, InvocationResult> newBehaviour) {
        behaviour = newBehaviour;
        return this;
    }

    @Override
    public InvocationResult invoke(String functionName, String payload) {
        events.add(payload);
        return behaviour.apply(payload);
    }

    /** Every event that came, in order. */
    public List<String> events() {
        return List.copyOf(events);
    }

    public static Answered answered(String payload) {
        return new Answered(payload, facts());
    }

    public static Failed failed(String message) {
        return new Failed(
                "java.lang.IllegalStateException", message, "{\"errorMessage\":\"" + message + "\"}", facts());
    }

    private static Facts facts() {
        return new Facts("request-1", List.of(), Duration.ofMillis(1), Duration.ZERO, false);
    }
}
