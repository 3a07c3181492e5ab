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
import java.util.function.Supplier;

/**
 * Calls functions in processes of their own, from the zips that deploy, as Lambda does: started when a call finds none
 * that waits, frozen between calls, ended when they take too long or too much. {@link InProcessRuntime} is faster and
 * further from it.
 */
public final class IsolatedRuntime implements FunctionRuntime, AutoCloseable {
    /** Lambda gives a start 10 seconds; a laptop that starts twenty at once needs more. */
    private static final Duration START = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CloudModel model;
    private final Path sandboxes;
    private final FunctionCommand command;
    private final FunctionCode code;
    private final Guardian guardian = new Guardian();
    private final SandboxPool pool;
    private final Clock clock;
    private final Supplier<String> requestIds;

    /**
     * A runtime that starts no process until it is called.
     *
     * @param folder for the unpacked code, and what processes write
     * @param surroundings variables that all functions have: where AWS is played
     * @param mostProcesses of all functions together; beyond it a call is throttled
     */
    public IsolatedRuntime(
            CloudModel model,
            Path folder,
            Map<String, String> surroundings,
            int mostProcesses,
            Clock clock,
            Supplier<String> requestIds) {
        this.model = model;
        this.sandboxes = folder.resolve("sandboxes");
        tidy(sandboxes);
        this.command = new FunctionCommand(surroundings, new ManagedJava(folder.resolve("runtime")));
        this.code = new FunctionCode(folder.resolve("code"), model.functions());
        this.pool = new SandboxPool(mostProcesses, this::start);
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

    @Override
    public InvocationResult invoke(String functionName, String payload) {
        var function = model.function(functionName);
        // Before the pool's lock: the first call of a build unpacks some 25 MB.
        code.of(function);
        var taken = pool.take(function);
        if (taken.isEmpty()) {
            return new InvocationResult.Throttled(function.reservedConcurrency().orElse(0));
        }
        var sandbox = taken.get().sandbox();
        try {
            return call(function, sandbox, taken.get().cold(), payload);
        } catch (InterruptedException e) {
            sandbox.kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The local cloud stops", e);
        } finally {
            pool.giveBack(function, sandbox);
        }
    }

    private InvocationResult call(LocalFunction function, Sandbox sandbox, boolean cold, String payload)
            throws InterruptedException {
        var requestId = requestIds.get();
        var init = Duration.ZERO;
        if (cold) {
            var began = System.nanoTime();
            var ending = sandbox.started(START);
            init = Duration.ofNanos(System.nanoTime() - began);
            if (!(ending instanceof Ending.Ready)) {
                sandbox.kill();
                return result(function, ending, new Facts(requestId, sandbox.output(), Duration.ZERO, init, true));
            }
        }
        var deadline = clock.instant().plus(function.timeout());
        var called = sandbox.call(new Invocation(requestId, function.arn(), deadline, payload));
        return result(function, called.ending(), new Facts(requestId, sandbox.output(), called.duration(), init, cold));
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
