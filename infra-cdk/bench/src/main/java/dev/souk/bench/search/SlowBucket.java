package dev.souk.bench.search;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Makes each request to S3 take as much longer as one over the network does, and counts requests and bytes. */
final class SlowBucket implements ExecutionInterceptor {
    private final Duration longer;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bytesRead = new AtomicLong();

    SlowBucket(Duration longer) {
        this.longer = longer;
    }

    long requests() {
        return requests.get();
    }

    long bytesRead() {
        return bytesRead.get();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        requests.incrementAndGet();
        var until = System.nanoTime() + longer.toNanos();
        for (var left = longer.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        context.httpResponse()
                .firstMatchingHeader("Content-Length")
                .ifPresent(length -> bytesRead.addAndGet(Long.parseLong(length)));
    }
}
