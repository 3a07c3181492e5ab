package dev.souk.platform.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A receipt that is being written: a call's, or that of a part of one. Safe to write from several threads. */
public final class OpenReceipt {
    private final @Nullable OpenReceipt call;
    private final List<OpenReceipt> parts = new ArrayList<>();
    private Counted counted = Counted.NOTHING;
    private @Nullable String orderId;

    OpenReceipt() {
        this.call = null;
    }

    private OpenReceipt(OpenReceipt call) {
        this.call = call;
    }

    /**
     * Says for which order's sake this call is, or this part of it. One call, or part, is for one order: a worker that does
     * something for several makes parts.
     */
    public synchronized void forOrder(String orderId) {
        this.orderId = orderId;
    }

    /** The order for whose sake this is; empty as long as none is named. */
    public synchronized Optional<String> orderId() {
        return Optional.ofNullable(orderId);
    }

    /** Counts a request, named {@code SERVICE.Operation}, that is charged for this call. */
    public synchronized void request(String name) {
        counted = counted.plus(Counted.requests(name, 1));
    }

    /** Counts what a request to DynamoDB, named {@code TABLE.Operation}, has consumed. */
    void add(String access, Receipt.Units units) {
        add(Counted.units(access, units));
    }

    synchronized void add(Counted more) {
        counted = counted.plus(more);
    }

    /** Opens the receipt of another part of this call; a part of a part is one of the call. */
    OpenReceipt part() {
        return call == null ? newPart() : call.part();
    }

    /** A receipt beside the parts of this call: nobody reads it but who opens it. */
    OpenReceipt aside() {
        return new OpenReceipt(call == null ? this : call);
    }

    private synchronized OpenReceipt newPart() {
        var part = new OpenReceipt(this);
        parts.add(part);
        return part;
    }

    /** What was counted outside of all parts. */
    synchronized Counted counted() {
        return counted;
    }

    /** What the parts took so far, in the order in which they began. */
    synchronized List<Part> parts() {
        return parts.stream()
                .map(part -> new Part(part.orderId().or(this::orderId), part.counted()))
                .toList();
    }
}
