package dev.souk.platform.receipts;

/** Hears of each receipt in the process that made it. Must not throw and must not take long: a caller waits for it. */
@FunctionalInterface
public interface ReceiptSink {
    /** Takes a receipt that is final. */
    void accept(Receipt receipt);
}
