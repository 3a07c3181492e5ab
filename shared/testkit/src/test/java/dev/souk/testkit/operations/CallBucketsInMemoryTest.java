package dev.souk.testkit.operations;

import dev.souk.limits.CallBuckets;
import java.time.Clock;

class CallBucketsInMemoryTest extends CallBucketsContract {
    @Override
    protected CallBuckets buckets(Clock clock) {
        return new CallBucketsInMemory(clock);
    }
}
