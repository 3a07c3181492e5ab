package dev.souk.storage.search;

import dev.souk.money.ExchangeRate;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;

/** What products cost in the currency in which a search compares them. */
sealed interface ComparedPrices permits OwnPrices, ConvertedPrices {
    /** Those at that rate, from the shop's own currency. */
    static ComparedPrices at(ExchangeRate rate) {
        return rate.isNone() ? new OwnPrices() : new ConvertedPrices(rate);
    }

    /** What costs so much, both ends included. */
    Query within(long least, long most);

    /** By what things cost. */
    SortField sorted(boolean dearest);

    /** What each of a segment costs. */
    NumericDocValues values(LeafReader segment) throws IOException;
}
