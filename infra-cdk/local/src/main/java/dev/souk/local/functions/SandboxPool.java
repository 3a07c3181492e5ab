package dev.souk.local.functions;

import dev.souk.local.template.LocalFunction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The processes of all functions: those that wait for a call, by function, and those at work. */
final class SandboxPool implements AutoCloseable {
    private final int most;
    private final Function<LocalFunction, Sandbox> starter;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Map<String, Integer> busy = new HashMap<>();
    private final Set<Sandbox> all = new HashSet<>();
    private boolean closed;

    private record Idle(String functionName, Sandbox sandbox) {}

    /**
     * A process for one call.
     *
     * @param cold whether it was started for it
     */
    record Taken(Sandbox sandbox, boolean cold) {}

    /**
     * An empty pool.
     *
     * @param most processes at once, of all functions together
     */
    SandboxPool(int most, Function<LocalFunction, Sandbox> starter) {
        this.most = most;
        this.starter = starter;
    }

    /** A process of the function that waits for a call; empty where it has none, or has as many calls as it may. */
    synchronized Optional<Sandbox> takeWaiting(LocalFunction function) {
        if (!mayCall(function)) {
            return Optional.empty();
        }
        var waiting = waiting(function.name());
        waiting.ifPresent(_ -> busy.merge(function.name(), 1, Integer::sum));
        return waiting;
    }

    private boolean mayCall(LocalFunction function) {
        return !closed
                && busy.getOrDefault(function.name(), 0)
                        < function.reservedConcurrency().orElse(most);
    }

    /** A process for a call of the function; empty where it has as many calls as it may, or there is no room left. */
    synchronized Optional<Taken> take(LocalFunction function) {
        if (!mayCall(function)) {
            return Optional.empty();
        }
        var waiting = waiting(function.name());
        if (waiting.isEmpty() && all.size() >= most && !makeRoom()) {
            return Optional.empty();
        }
        var sandbox = waiting.orElseGet(() -> starter.apply(function));
        all.add(sandbox);
        busy.merge(function.name(), 1, Integer::sum);
        return Optional.of(new Taken(sandbox, waiting.isEmpty()));
    }

    /** The one that worked last, so that the others may grow old. One that died while it waited is not found. */
    private Optional<Sandbox> waiting(String functionName) {
        for (var iterator = idle.iterator(); iterator.hasNext(); ) {
            var candidate = iterator.next();
            if (!candidate.functionName().equals(functionName)) {
                continue;
            }
            iterator.remove();
            if (candidate.sandbox().isAlive()) {
                return Optional.of(candidate.sandbox());
            }
            end(candidate.sandbox());
        }
        return Optional.empty();
    }

    /** Ends the process that has waited longest. */
    private boolean makeRoom() {
        var oldest = idle.pollLast();
        if (oldest == null) {
            return false;
        }
        end(oldest.sandbox());
        return true;
    }

    /** Puts a process back; one that has ended is forgotten. */
    synchronized void giveBack(LocalFunction function, Sandbox sandbox) {
        busy.merge(function.name(), -1, Integer::sum);
        if (sandbox.isAlive() && !closed) {
            idle.addFirst(new Idle(function.name(), sandbox));
        } else {
            end(sandbox);
        }
    }

    private void end(Sandbox sandbox) {
        all.remove(sandbox);
        sandbox.close();
    }

    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(Sandbox::close);
        all.clear();
        idle.clear();
    }
}
