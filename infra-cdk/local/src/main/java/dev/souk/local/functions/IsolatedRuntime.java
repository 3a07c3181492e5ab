package dev.souk.local.functions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.functions.InvocationResult.Facts;
import dev.souk.local.functions.RuntimeApi.Invocation;
import dev.souk.local.functions.Sandbox.Ending;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Calls functions in processes of their own, from the zips that deploy, as Lambda does: started when a call finds none
 * that waits, frozen between calls, ended when they take too long or too much. {@link InProcessRuntime} is faster and
 * further from it.
 */
public final class IsolatedRuntime implements FunctionRuntime, AutoCloseable {
    /** Lambda gives a start 10 seconds; a laptop that does other things too needs more. */
    private static final Duration START = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CloudModel model;
    private final Path sandboxes;
    private final FunctionCommand command;
    private final FunctionCode code;
    private final Guardian guardian = new Guardian();
    private final SandboxPool pool;
    /**
     * On Lambda each process has a processor's share of its own. Here they would take it from each other, until none comes
     * through its first call in time: the next start waits for its turn, or for a process that has come free meanwhile.
     */
    private final Semaphore starts;

    private final Clock clock;
    private final Supplier<String> requestIds;

    /**
     * A runtime that starts no process until it is called.
     *
     * @param folder for the unpacked code, and what processes write
     * @param surroundings variables that all functions have: where AWS is played
     * @param mostProcesses of all functions together; beyond it a call is throttled
     * @param mostStarts at the same time; beyond it a start waits
     */
    public IsolatedRuntime(
            CloudModel model,
            Path folder,
            Map<String, String> surroundings,
            int mostProcesses,
            int mostStarts,
            Clock clock,
            Supplier<String> requestIds) {
        this.model = model;
        this.sandboxes = folder.resolve("sandboxes");
        tidy(sandboxes);
        this.command = new FunctionCommand(surroundings, new ManagedJava(folder.resolve("runtime")));
        this.code = new FunctionCode(folder.resolve("code"), model.functions());
        this.pool = new SandboxPool(mostProcesses, this::start);
        this.starts = new Semaphore(mostStarts, true);
        this.clock = clock;
        this.requestIds = requestIds;
    }

    private Sandbox start(LocalFunction function) {
        return new Sandbox(
                function, command, code.of(function), SandboxFolder.make(sandboxes, function.operation()), guardian);
    }

    /** What processes of a local cloud that was killed have left. */
    private static void tidy(Path sandboxes) {
        try {
            Folders.delete(sandboxes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A process for one call.
     *
     * @param start how it started: ready, where it waited for a call
     * @param init how long it took to start; zero where it did not start for this call
     */
    private record Place(Sandbox sandbox, boolean cold, Ending start, Duration init) {}

    @Override
    public InvocationResult invoke(String functionName, String payload) {
        var function = model.function(functionName);
        // Before the pool's lock: the first call of a build unpacks some 25 MB.
        code.of(function);
        try {
            var place = place(function);
            return place.isPresent()
                    ? call(function, place.get(), payload)
                    : new InvocationResult.Throttled(
                            function.reservedConcurrency().orElse(0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The local cloud stops", e);
        }
    }

    private Optional<Place> place(LocalFunction function) throws InterruptedException {
        var waiting = pool.takeWaiting(function);
        if (waiting.isPresent()) {
            return waiting.map(IsolatedRuntime::warm);
        }
        starts.acquire();
        try {
            var taken = pool.take(function);
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            var sandbox = taken.get().sandbox();
            return Optional.of(taken.get().cold() ? cold(function, sandbox) : warm(sandbox));
        } finally {
            starts.release();
        }
    }

    private static Place warm(Sandbox sandbox) {
        return new Place(sandbox, false, new Ending.Ready(), Duration.ZERO);
    }

    private Place cold(LocalFunction function, Sandbox sandbox) throws InterruptedException {
        var began = System.nanoTime();
        try {
            var ending = sandbox.started(START);
            return new Place(sandbox, true, ending, Duration.ofNanos(System.nanoTime() - began));
        } catch (InterruptedException e) {
            sandbox.kill();
            pool.giveBack(function, sandbox);
            throw e;
        }
    }

    private InvocationResult call(LocalFunction function, Place place, String payload) throws InterruptedException {
        var sandbox = place.sandbox();
        var requestId = requestIds.get();
        try {
            if (!(place.start() instanceof Ending.Ready)) {
                sandbox.kill();
                var facts = new Facts(requestId, sandbox.output(), Duration.ZERO, place.init(), true);
                return result(function, place.start(), facts);
            }
            var deadline = clock.instant().plus(function.timeout());
            var called = sandbox.call(new Invocation(requestId, function.arn(), deadline, payload));
            var facts = new Facts(requestId, sandbox.output(), called.duration(), place.init(), place.cold());
            return result(function, called.ending(), facts);
        } catch (InterruptedException e) {
            sandbox.kill();
            throw e;
        } finally {
            pool.giveBack(function, sandbox);
        }
    }

    private static InvocationResult result(LocalFunction function, Ending ending, Facts facts) {
        return switch (ending) {
            case Ending.Ready _ -> throw new IllegalStateException("A call does not end in a start");
            case Ending.Answered(var payload) -> new InvocationResult.Answered(payload, facts);
            case Ending.Failed(var body) -> failed(body, facts);
            case Ending.Exited(var status) ->
                failed("Runtime.ExitError", "Runtime exited with status " + status, facts);
            case Ending.OutOfMemory(var megabytes) ->
                failed(
                        "Runtime.OutOfMemory",
                        "The process held " + megabytes + " MB of the function's " + function.memoryMegabytes() + " MB",
                        facts);
            case Ending.TimedOut _ ->
                failed(
                        "Sandbox.Timedout",
                        "Task timed out after %.2f seconds"
                                .formatted(function.timeout().toMillis() / 1000.0),
                        facts);
        };
    }

    private static InvocationResult failed(String body, Facts facts) {
        try {
            var document = JSON.readTree(body);
            return new InvocationResult.Failed(
                    document.path("errorType").asText("Unhandled"),
                    document.path("errorMessage").asText(),
                    body,
                    facts);
        } catch (JsonProcessingException e) {
            return failed("Runtime.Unknown", body, facts);
        }
    }

    private static InvocationResult failed(String type, String message, Facts facts) {
        var payload = JSON.createObjectNode()
                .put("errorMessage", message)
                .put("errorType", type)
                .toString();
        return new InvocationResult.Failed(type, message, payload, facts);
    }

    @Override
    public void close() {
        pool.close();
        guardian.close();
    }
}
