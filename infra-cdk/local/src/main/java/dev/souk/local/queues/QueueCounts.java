package dev.souk.local.queues;

import java.util.concurrent.atomic.LongAdder;

/** What was seen of a mapping since the start, for the console. */
final class QueueCounts {
    private final LongAdder handled = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile String lastError = "";

    void handled(int messages) {
        handled.add(messages);
    }

    void failed(int messages) {
        failed.add(messages);
    }

    void error(String what) {
        lastError = what;
    }

    long handled() {
        return handled.sum();
    }

    long failed() {
        return failed.sum();
    }

    String lastError() {
        return lastError;
    }
}
