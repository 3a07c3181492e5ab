package dev.souk.local.functions;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.functions.InvocationResult.Facts;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalFunction;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Calls functions in this process. They share its memory and are not frozen between calls; time-outs, reserved
 * concurrency and the events' forms are as on Lambda. {@link IsolatedRuntime} is nearer to it and slower to start.
 */
public final class InProcessRuntime implements FunctionRuntime, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CloudModel model;
    private final Handlers handlers;
    private final Clock clock;
    private final Supplier<String> requestIds;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> reserved = new ConcurrentHashMap<>();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    private record Loaded(RequestHandler<Object, Object> handler, EventJson json) {}

    public InProcessRuntime(CloudModel model, Handlers handlers, Clock clock, Supplier<String> requestIds) {
        this.model = model;
        this.handlers = handlers;
        this.clock = clock;
        this.requestIds = requestIds;
    }

    @Override
    public InvocationResult invoke(String functionName, String payload) {
        var function = model.function(functionName);
        if (function.reservedConcurrency().isEmpty()) {
            return run(function, payload);
        }
        var limit = function.reservedConcurrency().getAsInt();
        var permits = reserved.computeIfAbsent(functionName, name -> new Semaphore(limit));
        if (!permits.tryAcquire()) {
            return new InvocationResult.Throttled(limit);
        }
        try {
            return run(function, payload);
        } finally {
            permits.release();
        }
    }

    private InvocationResult run(LocalFunction function, String payload) {
        var cold = !loaded.containsKey(function.name());
        var call = new Call(function, requestIds.get(), new CallLog(), clock.millis(), cold);
        var running = calls.submit(() -> call.log.during(() -> answer(call, payload)));
        try {
            return call.answered(running.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            running.cancel(true);
            return call.timedOut();
        } catch (ExecutionException e) {
            return call.failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return call.failed(e);
        }
    }

    private String answer(Call call, String payload) {
        var function = call.function;
        var handler = loaded.computeIfAbsent(function.name(), name -> load(function));
        var deadline = clock.instant().plus(function.timeout());
        var result = handler.handler.handleRequest(
                handler.json.read(payload), new CallContext(function, call.requestId, deadline, clock));
        return handler.json.write(result);
    }

    @SuppressWarnings("unchecked")
    private Loaded load(LocalFunction function) {
        var handler = handlers.find(function.operation())
                .orElseThrow(() -> new IllegalStateException("No bean is named " + function.operation()
                        + ": the function " + function.name() + " has no code in this build"));
        return new Loaded((RequestHandler<Object, Object>) handler.bean(), EventJson.of(handler.type()));
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }

    /** One call on its way. */
    private final class Call {
        private final LocalFunction function;
        private final String requestId;
        private final CallLog log;
        private final long began;
        private final boolean cold;

        Call(LocalFunction function, String requestId, CallLog log, long began, boolean cold) {
            this.function = function;
            this.requestId = requestId;
            this.log = log;
            this.began = began;
            this.cold = cold;
        }

        InvocationResult answered(String payload) {
            return new InvocationResult.Answered(payload, facts());
        }

        InvocationResult timedOut() {
            var seconds = function.timeout().toMillis() / 1000.0;
            return failure("Sandbox.Timedout", "Task timed out after %.2f seconds".formatted(seconds));
        }

        InvocationResult failed(Throwable thrown) {
            log.add(thrown.toString());
            for (var line : thrown.getStackTrace()) {
                log.add("\tat " + line);
            }
            return failure(thrown.getClass().getName(), String.valueOf(thrown.getMessage()));
        }

        private InvocationResult failure(String type, String message) {
            var payload = JSON.createObjectNode().put("errorMessage", message).put("errorType", type);
            return new InvocationResult.Failed(type, message, payload.toString(), facts());
        }

        private Facts facts() {
            return new Facts(requestId, log.lines(), Duration.ofMillis(clock.millis() - began), Duration.ZERO, cold);
        }
    }
}
