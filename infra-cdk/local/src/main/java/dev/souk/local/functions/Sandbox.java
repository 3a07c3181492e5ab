package dev.souk.local.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.local.functions.RuntimeApi.Invocation;
import dev.souk.local.template.LocalFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process of a function, as Lambda keeps it: it starts, takes one call at a time, and between calls its time stands
 * still. Once it has ended, by whatever cause, it is of no use any more.
 */
final class Sandbox implements AutoCloseable {
    /** How often the memory of a process at work is looked at. */
    private static final Duration LOOK = Duration.ofMillis(100);
    /** What a process may take from its answer to its next question; one that takes longer is stuck. */
    private static final Duration TO_NEXT_POLL = Duration.ofSeconds(5);

    private final LocalFunction function;
    private final RuntimeApi api;
    private final Process process;
    private final SandboxFolder folder;
    private final CompletableFuture<ProcessHandle> launched = new CompletableFuture<>();
    private final Turn start = new Turn();
    private volatile Turn turn = start;

    /** How a start or a call ended. */
    sealed interface Ending {
        /** Started. */
        record Ready() implements Ending {}

        /** The call returned. */
        record Answered(String payload) implements Ending {}

        /** The start or the call failed; the body is Lambda's error document. */
        record Failed(String body) implements Ending {}

        /** The process ended by itself, or somebody ended it. */
        record Exited(int status) implements Ending {}

        /** It was ended: it took more memory than the function has. */
        record OutOfMemory(long megabytes) implements Ending {}

        /** It was ended: it took too long. */
        record TimedOut() implements Ending {}
    }

    /** What the process does between two polls. */
    private static final class Turn {
        final CompletableFuture<Ending> ending = new CompletableFuture<>();
        final CompletableFuture<Void> polled = new CompletableFuture<>();
    }

    private final class Ears implements RuntimeApi.Listener {
        @Override
        public void polled() {
            // Read first: as soon as one of these is complete, the next call may begin its own turn.
            var over = turn;
            Signals.freeze(launched.join());
            start.ending.complete(new Ending.Ready());
            over.polled.complete(null);
        }

        @Override
        public void answered(String requestId, String payload) {
            turn.ending.complete(new Ending.Answered(payload));
        }

        @Override
        public void failed(String requestId, String body) {
            turn.ending.complete(new Ending.Failed(body));
        }

        @Override
        public void didNotStart(String body) {
            start.ending.complete(new Ending.Failed(body));
        }
    }

    /**
     * Starts a process; {@link #started} tells when it is ready.
     *
     * @param root the folder of its code
     * @param folder where it writes; thrown away when it is closed
     * @throws UncheckedIOException where the command cannot be run
     */
    Sandbox(LocalFunction function, FunctionCommand command, Path root, SandboxFolder folder, Guardian guardian) {
        this.function = function;
        this.folder = folder;
        this.api = new RuntimeApi(new Ears());
        var builder = new ProcessBuilder(command.line(function, root, folder.temporary()))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.log().toFile()));
        builder.environment().clear();
        builder.environment().putAll(command.environment(function, root, folder.temporary(), api.address()));
        try {
            this.process = builder.start();
        } catch (IOException e) {
            api.close();
            folder.close();
            throw new UncheckedIOException("The process of " + function.name() + " cannot be started", e);
        }
        guardian.watch(process.toHandle());
        launched.complete(process.toHandle());
        var _ = process.onExit().thenAccept(ended -> {
            var exited = new Ending.Exited(ended.exitValue());
            start.ending.complete(exited);
            turn.ending.complete(exited);
            turn.polled.complete(null);
        });
    }

    /** Waits until it asks for its first call: {@link Ending.Ready}, or what went wrong. */
    Ending started(Duration patience) throws InterruptedException {
        return await(start, patience);
    }

    /**
     * How a call went.
     *
     * @param duration from its start to its end; what the process did after its answer is not in it
     */
    record Called(Ending ending, Duration duration) {}

    /** Carries out a call. Comes back when the process asked for the next one, or ended. */
    Called call(Invocation invocation) throws InterruptedException {
        var began = System.nanoTime();
        var now = new Turn();
        turn = now;
        if (!process.isAlive()) {
            return new Called(new Ending.Exited(process.exitValue()), Duration.ZERO);
        }
        Signals.thaw(process.toHandle());
        api.hand(invocation);
        var ending = await(now, function.timeout());
        var duration = Duration.ofNanos(System.nanoTime() - began);
        try {
            now.polled.get(TO_NEXT_POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            kill();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return new Called(ending, duration);
    }

    private Ending await(Turn turn, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var left = deadline - System.nanoTime();
            try {
                return turn.ending.get(Math.clamp(left, 0, LOOK.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                var resident = ResidentMemory.megabytes(process.toHandle());
                if (resident > function.memoryMegabytes()) {
                    return ended(turn, new Ending.OutOfMemory(resident));
                }
                if (left <= 0) {
                    return ended(turn, new Ending.TimedOut());
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Ending ended(Turn turn, Ending why) {
        turn.ending.complete(why);
        kill();
        return turn.ending.join();
    }

    /** What the process wrote since this was last asked. It stands still, or has ended: nothing is written meanwhile. */
    List<String> output() {
        var log = folder.log();
        try {
            if (!Files.exists(log)) {
                return List.of(); // The local cloud stops, and took it away.
            }
            // Whatever bytes a function writes: a log is not worth a lost answer.
            var text = new String(Files.readAllBytes(log), UTF_8);
            Files.write(log, new byte[0]);
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The output of " + function.name() + " cannot be read", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process; its output can still be read. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
        api.close();
        folder.close();
    }
}
