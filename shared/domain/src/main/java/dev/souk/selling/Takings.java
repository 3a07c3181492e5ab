package dev.souk.selling;

import dev.souk.identity.SellerId;
import java.time.YearMonth;
import java.util.Currency;
import java.util.SortedMap;

/** What sellers took in each month, in UTC. May lag behind the orders a little; adds up to their ledgers to the unit. */
@FunctionalInterface
public interface Takings {
    /** The months of a seller in which something moved, the latest first. */
    SortedMap<YearMonth, SellersMonth> of(SellerId seller, Currency currency);
}
