package dev.souk.bench.faults;

/** Ends a function in the middle, as Lambda does at its time-out: an error, since no function may go on after it. */
final class FunctionKilled extends Error {
    FunctionKilled() {
        super("The function was ended at its time-out", null, false, false);
    }
}
