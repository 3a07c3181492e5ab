package dev.souk.local.console;

import dev.souk.local.functions.InvocationResult;
import dev.souk.local.functions.InvocationResult.Facts;
import dev.souk.local.template.LocalFunction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of one function. Safe for use by several threads. */
final class FunctionRecord {
    private static final int LAST_LINES = 60;

    private final LocalFunction function;
    private final AtomicInteger running = new AtomicInteger();
    private final LongAdder errors = new LongAdder();
    private final LongAdder throttles = new LongAdder();
    private final Times.Gathered cold = new Times.Gathered();
    private final Times.Gathered warm = new Times.Gathered();
    private volatile Optional<FunctionFigures.LastError> lastError = Optional.empty();

    FunctionRecord(LocalFunction function) {
        this.function = function;
    }

    void begins() {
        running.incrementAndGet();
    }

    void ends() {
        running.decrementAndGet();
    }

    void count(InvocationResult result, Instant now) {
        switch (result) {
            case InvocationResult.Answered answered -> time(answered.facts());
            case InvocationResult.Failed failed -> {
                time(failed.facts());
                errors.increment();
                lastError = Optional.of(new FunctionFigures.LastError(
                        now,
                        failed.facts().requestId(),
                        failed.errorType(),
                        failed.errorMessage(),
                        latest(failed.facts().logLines())));
            }
            case InvocationResult.Throttled throttled -> throttles.increment();
        }
    }

    FunctionFigures figures() {
        var coldTimes = cold.times();
        var warmTimes = warm.times();
        return new FunctionFigures(
                function.name(),
                function.operation(),
                function.memoryMegabytes(),
                function.timeout().toSeconds(),
                running.get(),
                coldTimes.count() + warmTimes.count(),
                errors.sum(),
                throttles.sum(),
                coldTimes,
                warmTimes,
                lastError);
    }

    private void time(Facts facts) {
        if (facts.cold()) {
            cold.add(facts.initDuration().plus(facts.duration()));
        } else {
            warm.add(facts.duration());
        }
    }

    private static List<String> latest(List<String> lines) {
        return List.copyOf(lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
