package dev.souk.local.streams;

import dev.souk.local.events.FailureRecords.Condition;
import dev.souk.local.functions.InvocationResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that are handed to the function together.
 *
 * @param failures how often these very records failed
 * @param calls how often the function was called with the first of them
 * @param last what came of the last call; null before the first
 * @param givenUp why they are given up; null while they are not
 */
record Batch(
        List<StreamRecord> records,
        int failures,
        int calls,
        @Nullable InvocationResult last,
        @Nullable Condition givenUp) {

    static Batch of(List<StreamRecord> records) {
        return new Batch(List.copyOf(records), 0, 0, null, null);
    }

    /** This batch after one more call. */
    Batch called(InvocationResult result) {
        return new Batch(records, failures, calls + 1, result, null);
    }

    /** This batch after one more failure. */
    Batch failed() {
        return new Batch(records, failures + 1, calls, last, null);
    }

    Batch givenUp(Condition condition) {
        return new Batch(records, failures, calls, last, condition);
    }

    /** The records up to an index. */
    Batch head(int end) {
        return new Batch(records.subList(0, end), failures, calls, last, null);
    }

    /** The records from an index on, not tried yet as they are now. */
    Batch rest(int start) {
        return new Batch(records.subList(start, records.size()), 0, calls, last, null);
    }

    int size() {
        return records.size();
    }

    StreamRecord first() {
        return records.getFirst();
    }

    StreamRecord latest() {
        return records.getLast();
    }
}
