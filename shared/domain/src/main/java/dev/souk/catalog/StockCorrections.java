package dev.souk.catalog;

/** Writes corrections of stock. */
public interface StockCorrections {
    /** What became of one. */
    sealed interface Outcome {
        /** It is written, now or before. */
        record Written() implements Outcome {}

        /** Its id has corrected something else. */
        record KeyUsedOtherwise() implements Outcome {}

        /** There is less on the shelf than it takes away, or no room for what it adds. */
        record OutOfBounds(long available) implements Outcome {}

        /** The variant was withdrawn. */
        record Gone() implements Outcome {}

        /** Too many others wrote the same stock at that moment. */
        record Crowded() implements Outcome {}
    }

    /**
     * Writes it, once however often it is asked.
     *
     * @param counted whether anybody ever counted this variant, that is, whether its stock is there to be moved
     */
    Outcome write(StockCorrection correction, boolean counted);
}
