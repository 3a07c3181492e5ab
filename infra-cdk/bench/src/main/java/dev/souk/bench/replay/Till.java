package dev.souk.bench.replay;

import java.util.List;

/**
 * Where a replay buys and gives back. Each call may have been made before by a run that was killed without hearing the answer:
 * the same call again has the same effect once.
 */
interface Till {
    /** What a quote said. */
    sealed interface Quote {
        /** What the order would cost. */
        record Total(long amount, String currency) implements Quote {}

        /** It cannot be ordered. */
        record None(String why) implements Quote {}
    }

    /** Whether the shop sells the product of that stock code. */
    boolean sells(String stockCode);

    Quote quote(Invoice invoice);

    /** Places the order of an invoice and pays it. */
    Note.Sale buy(Invoice invoice, Quote.Total expected);

    /**
     * Has pieces of an order given back.
     *
     * @param matches what the cancellation takes back of this order: at least one line
     */
    Note.Return giveBack(Cancellation cancellation, Note.Ordered order, List<Match> matches);
}
