package dev.souk.insights;

import dev.souk.identity.SellerId;
import dev.souk.orders.SalesMovement;
import java.util.Currency;
import java.util.stream.Stream;

/** The movements of money of all sellers. May lag behind the orders a little, and never shows one seller another's. */
public interface SalesJournal {
    /** Writes a movement down. The same again, however late, changes nothing: its order, seller and cause name it. */
    void note(SalesMovement movement);

    /**
     * A seller's movements of these days, by day, read while the stream is. What it costs grows with how many there are.
     *
     * @param currency of all amounts; movements in others are left out
     */
    Stream<SalesMovement> of(SellerId seller, Currency currency, Days days);
}
