package dev.souk.platform.receipts;

import dev.souk.platform.telemetry.JsonLines;
import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Carries out calls and makes out their receipts. */
@Singleton
public class Metering {
    private final PriceBook prices;
    private final Clock clock;
    private final Jsonb jsonb;
    private final JsonLines lines;
    private final List<ReceiptSink> sinks;

    @Inject
    Metering(PriceBook prices, Clock clock, Jsonb jsonb, JsonLines lines, Instance<ReceiptSink> sinks) {
        this(prices, clock, jsonb, lines, sinks.stream().toList());
    }

    /** With sinks of its own, for tests. */
    public Metering(PriceBook prices, Clock clock, Jsonb jsonb, JsonLines lines, List<ReceiptSink> sinks) {
        this.prices = prices;
        this.clock = clock;
        this.jsonb = jsonb;
        this.lines = lines;
        this.sinks = List.copyOf(sinks);
    }

    /**
     * What is known of a call before it is carried out.
     *
     * @param overHttp whether the gateway brought it
     * @param bytesIn size of what came
     */
    public record Occasion(
            String function, String correlationId, int memoryMegabytes, boolean overHttp, long bytesIn) {}

    /**
     * A call's result with what it took.
     *
     * @param receipt the whole call's
     * @param shares by order, in the order in which each came first: they add up to the whole call. The call's own receipt
     *     alone where it was not made in parts
     */
    public record Metered<T>(T result, Receipt receipt, List<Receipt> shares) {}

    /**
     * Carries out a call; its SDK calls are counted. The receipt is not yet written, see {@link #write}, but those of a call
     * that throws are: it has cost as much.
     */
    public <T> Metered<T> measure(Occasion occasion, Supplier<T> work) {
        var open = new OpenReceipt();
        var began = clock.millis();
        T result;
        try {
            result = Receipts.within(open, work);
        } catch (RuntimeException e) {
            shares(open, receipt(occasion, open, began)).forEach(this::write);
            throw e;
        }
        var receipt = receipt(occasion, open, began);
        return new Metered<>(result, receipt, shares(open, receipt));
    }

    private List<Receipt> shares(OpenReceipt open, Receipt receipt) {
        return Shares.of(receipt, open.counted(), open.parts(), prices);
    }

    private Receipt receipt(Occasion occasion, OpenReceipt open, long began) {
        var counted = open.parts().stream().map(Part::counted).reduce(open.counted(), Counted::plus);
        var milliseconds = Math.max(1, clock.millis() - began);
        var unpriced = new Receipt(
                occasion.function(),
                occasion.correlationId(),
                began,
                open.orderId(),
                1,
                counted.units(),
                counted.requests(),
                occasion.overHttp() ? 1 : 0,
                occasion.bytesIn(),
                0,
                milliseconds,
                milliseconds,
                occasion.memoryMegabytes(),
                0);
        return prices.price(unpriced);
    }

    /** Writes a receipt to the log and hands it to whoever listens. */
    public void write(Receipt receipt) {
        lines.accept(jsonb.type(Object.class).toJson(Map.of("receipt", receipt)));
        sinks.forEach(sink -> sink.accept(receipt));
    }
}
