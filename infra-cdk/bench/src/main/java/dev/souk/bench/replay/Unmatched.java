package dev.souk.bench.replay;

/** A line of a cancellation that is about no order. */
record Unmatched(String stockCode, int quantity, Reason reason) {

    /** Why there is none; of several the first. */
    enum Reason {
        /** The file says no customer. */
        NO_CUSTOMER("of nobody that the file names"),
        /** Postage, discounts, fees, and what is not among the products. */
        NOT_SOLD("of what the shop does not sell"),
        /** Nothing earlier in the file: bought before its first day, for instance. */
        NEVER_BOUGHT("of what the customer had not bought"),
        /** The file has an invoice, and the shop took no order of it. */
        NOT_ORDERED("of what the shop had refused to sell"),
        /** No order has so many pieces that are not given back yet. */
        TOO_MANY("of more pieces than any one order has left");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** Behind a number of lines. */
        String text() {
            return text;
        }
    }
}
