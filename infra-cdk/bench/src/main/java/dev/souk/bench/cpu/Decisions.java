package dev.souk.bench.cpu;

import dev.souk.orders.OrderPlacing;
import dev.souk.orders.PlacingOutcome;
import dev.souk.pricing.Quote;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What JMH measures. One thread that never waits: its time is the processor's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Decisions {
    private final ThreeLines lines = ThreeLines.ready();
    private final OrderPlacing placing = lines.placing();
    private long number;

    /** Prices three lines of two sellers: offers, a promotion, two parcels, tax. */
    @Benchmark
    public Quote quote() {
        return lines.checkout().quote(lines.basket());
    }

    /** Places an order of three lines: its id, the quote once more, ledger and timeline; each under a key of its own. */
    @Benchmark
    public PlacingOutcome placeOrder() {
        return placing.place(lines.placement("key-" + number++));
    }
}
