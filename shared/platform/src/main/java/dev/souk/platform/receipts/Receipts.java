package dev.souk.platform.receipts;

import java.util.Collections;
import java.util.List;
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
     * part's, and so is the order that it names. What is counted outside of any part, and not {@link #together} for some of
     * them, is shared among all.
     */
    public static void part(Runnable work) {
        within(current().part(), () -> {
            work.run();
            return true;
        });
    }

    /**
     * Carries out what is for the sake of these parts of the call alone: what is counted meanwhile, on this thread, is shared
     * evenly among them, whether it goes well or not.
     */
    public static void together(List<OpenReceipt> parts, Runnable work) {
        var common = current().aside();
        try {
            within(common, () -> {
                work.run();
                return true;
            });
        } finally {
            var shares = common.counted().divided(Collections.nCopies(parts.size(), 1L));
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).add(shares.get(i));
            }
        }
    }

    static <T> T within(OpenReceipt receipt, Supplier<T> work) {
        return ScopedValue.where(CURRENT, receipt).call(work::get);
    }
}
