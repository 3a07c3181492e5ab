package dev.souk.orders;

/** Entries of a ledger that do not sum to zero: money would appear or vanish. */
public final class UnbalancedBooks extends IllegalArgumentException {
    UnbalancedBooks(long sum) {
        super("The books do not balance: the entries sum to " + sum);
    }
}
