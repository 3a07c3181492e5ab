package dev.souk.bench.units;

/**
 * What repetitions took.
 *
 * @param checkout the checkout under a key that was used
 * @param webhook an event of a payment that was settled, at the function that hears it and behind it
 */
record Repeats(Taken checkout, Taken webhook) {
    boolean hold() {
        return isCheap(checkout) && isCheap(webhook);
    }

    private static boolean isCheap(Taken taken) {
        return taken.read() <= Bound.REPEATED && taken.write() == 0;
    }
}
