package dev.souk.platform.receipts;

import java.util.function.Supplier;

/** Where the code of a call, and the SDK's interceptor, find the receipt that the call writes. */
public final class Receipts {
    private static final ScopedValue<OpenReceipt> CURRENT = ScopedValue.newInstance();

    private Receipts() {}

    /** The receipt of the call, or of the part of a call, that this thread carries out; outside of any, one that nobody reads. */
    public static OpenReceipt current() {
        return CURRENT.isBound() ? CURRENT.get() : new OpenReceipt();
    }

    /**
     * Carries out a part of the call that this thread carries out: what is counted meanwhile, on this thread, is that
     * part's, and so is the order that it names. What is counted outside of any part is shared among all.
     */
    public static void part(Runnable work) {
        within(current().part(), () -> {
            work.run();
            return true;
        });
    }

    static <T> T within(OpenReceipt receipt, Supplier<T> work) {
        return ScopedValue.where(CURRENT, receipt).call(work::get);
    }
}
