package dev.souk.local.events;

import dev.souk.local.events.FailureRecords.Condition;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InvocationResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Asynchronous calls as Lambda makes them for S3 and EventBridge. An event that was accepted is on disk and is called for
 * at least once, whatever dies; a function that fails is called again after one and after two minutes; then the
 * destination hears of it.
 */
public final class AsyncCalls {
    /** Lambda waits one minute before the first retry and two before the second. */
    private static final Duration RETRY = Duration.ofMinutes(1);

    /** Throttled calls come again after a second, and up to five minutes later each time. */
    private static final Backoff THROTTLED = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

    private final MVStore store;
    private final MVMap<Long, String> calls;
    private final AtomicLong lastId;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final FunctionRuntime functions;
    private final Function<String, AsyncPolicy> policies;
    private final Function<String, String> arns;
    private final Destination destination;
    private final Clock clock;

    /**
     * @param policies how each function's calls are retried
     * @param arns each function's ARN, for the documents that say what was given up
     */
    public AsyncCalls(
            MVStore store,
            FunctionRuntime functions,
            Function<String, AsyncPolicy> policies,
            Function<String, String> arns,
            Destination destination,
            Clock clock) {
        this.store = store;
        this.calls = store.openMap("asynchronous-calls");
        this.lastId = new AtomicLong(Optional.ofNullable(calls.lastKey()).orElse(0L));
        this.functions = functions;
        this.policies = policies;
        this.arns = arns;
        this.destination = destination;
        this.clock = clock;
    }

    /** Takes an event over: once this returns, the function will be called for it. */
    public void accept(String function, String event) {
        var now = clock.instant();
        calls.put(lastId.incrementAndGet(), new AsyncCall(function, event, now, 0, 0, now).json());
        store.commit();
    }

    /** Starts every call that is due and does not run, each by the executor. */
    public void runDue(Executor executor) {
        var now = clock.instant();
        for (var id : List.copyOf(calls.keySet())) {
            var json = calls.get(id);
            if (json != null && !AsyncCall.of(json).due().isAfter(now) && running.add(id)) {
                executor.execute(() -> {
                    try {
                        run(id);
                    } finally {
                        running.remove(id);
                    }
                });
            }
        }
    }

    /** How many events are accepted and not done. */
    public int waiting() {
        return calls.size();
    }

    private void run(long id) {
        var json = calls.get(id);
        if (json == null) {
            // It was finished between the look and this call.
            return;
        }
        var call = AsyncCall.of(json);
        var policy = policies.apply(call.function());
        if (call.accepted().plus(policy.maxAge()).isBefore(clock.instant())) {
            giveUp(id, call, policy, Condition.EventAgeExceeded, Optional.empty());
            return;
        }
        var result = functions.invoke(call.function(), call.event());
        switch (result) {
            case InvocationResult.Answered answered -> finish(id);
            case InvocationResult.Failed failed -> failed(id, call, policy, failed);
            case InvocationResult.Throttled throttled ->
                again(id, call.throttled(in(THROTTLED.after(call.throttles() + 1))));
        }
    }

    private void failed(long id, AsyncCall call, AsyncPolicy policy, InvocationResult.Failed result) {
        var failed = call.failed(in(RETRY.multipliedBy(call.failures() + 1L)));
        if (failed.failures() > policy.maxRetries()) {
            giveUp(id, failed, policy, Condition.RetriesExhausted, Optional.of(result));
        } else {
            again(id, failed);
        }
    }

    /** First tell the destination, then forget: a crash between the two tells it twice, never not at all. */
    private void giveUp(
            long id, AsyncCall call, AsyncPolicy policy, Condition condition, Optional<InvocationResult> result) {
        var document = new FailureRecords(clock)
                .ofEvent(arns.apply(call.function()), condition, call.failures(), result.orElse(null), call.event());
        policy.onFailureArn().ifPresent(arn -> destination.send(arn, document));
        finish(id);
    }

    private void again(long id, AsyncCall call) {
        calls.put(id, call.json());
        store.commit();
    }

    private void finish(long id) {
        calls.remove(id);
        store.commit();
    }

    private Instant in(Duration wait) {
        return clock.instant().plus(wait);
    }
}
