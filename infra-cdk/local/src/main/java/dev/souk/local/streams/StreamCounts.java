package dev.souk.local.streams;

import java.util.concurrent.atomic.LongAdder;

/** What was seen of a mapping since the start, for the console. */
final class StreamCounts {
    private final LongAdder handled = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder givenUp = new LongAdder();

    void count(BatchCalls.Outcome outcome, int records) {
        switch (outcome) {
            case BatchCalls.Outcome.Done() -> handled.add(records);
            case BatchCalls.Outcome.FailedFrom(var index, var result) -> {
                handled.add(index);
                failures.increment();
            }
            case BatchCalls.Outcome.Throttled() -> {}
        }
    }

    void gaveUp(int records) {
        givenUp.add(records);
    }

    long handled() {
        return handled.sum();
    }

    long failures() {
        return failures.sum();
    }

    long givenUp() {
        return givenUp.sum();
    }
}
