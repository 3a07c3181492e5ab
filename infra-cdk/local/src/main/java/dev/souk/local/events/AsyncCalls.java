package dev.souk.local.events;

import dev.souk.local.events.FailureRecords.Condition;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InvocationResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

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

    private final AcceptedEvents accepted;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final FunctionRuntime functions;
    private final Function<String, AsyncPolicy> policies;
    private final Function<String, String> arns;
    private final Destination destination;
    private final Clock clock;

    /**
     * Calls for what is accepted.
     *
     * @param policies how each function's calls are retried
     * @param arns each function's ARN, for the documents that say what was given up
     */
    public AsyncCalls(
            AcceptedEvents accepted,
            FunctionRuntime functions,
            Function<String, AsyncPolicy> policies,
            Function<String, String> arns,
            Destination destination,
            Clock clock) {
        this.accepted = accepted;
        this.functions = functions;
        this.policies = policies;
        this.arns = arns;
        this.destination = destination;
        this.clock = clock;
    }

    /** Starts every call that is due and does not run, each by the executor. */
    public void runDue(Executor executor) {
        var now = clock.instant();
        for (var id : accepted.ids()) {
            var due = accepted.call(id).filter(call -> !call.due().isAfter(now));
            if (due.isPresent() && running.add(id)) {
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

    private void run(long id) {
        // It may have been finished between the look and this call.
        accepted.call(id).ifPresent(call -> run(id, call));
    }

    private void run(long id, AsyncCall call) {
        var policy = policies.apply(call.function());
        if (call.accepted().plus(policy.maxAge()).isBefore(clock.instant())) {
            giveUp(id, call, policy, Condition.EventAgeExceeded, Optional.empty());
            return;
        }
        var result = functions.invoke(call.function(), call.event());
        switch (result) {
            case InvocationResult.Answered answered -> accepted.forget(id);
            case InvocationResult.Failed failed -> failed(id, call, policy, failed);
            case InvocationResult.Throttled throttled ->
                accepted.keep(id, call.throttled(in(THROTTLED.after(call.throttles() + 1))));
        }
    }

    private void failed(long id, AsyncCall call, AsyncPolicy policy, InvocationResult.Failed result) {
        var failed = call.failed(in(RETRY.multipliedBy(call.failures() + 1L)));
        if (failed.failures() > policy.maxRetries()) {
            giveUp(id, failed, policy, Condition.RetriesExhausted, Optional.of(result));
        } else {
            accepted.keep(id, failed);
        }
    }

    /** First tell the destination, then forget: a crash between the two tells it twice, never not at all. */
    private void giveUp(
            long id, AsyncCall call, AsyncPolicy policy, Condition condition, Optional<InvocationResult> result) {
        var document = new FailureRecords(clock)
                .ofEvent(arns.apply(call.function()), condition, call.failures(), result.orElse(null), call.event());
        policy.onFailureArn().ifPresent(arn -> destination.send(arn, document));
        accepted.forget(id);
    }

    private Instant in(Duration wait) {
        return clock.instant().plus(wait);
    }
}
