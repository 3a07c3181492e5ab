package dev.souk.storage.search;

import java.io.IOException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;

/** Prices in the shop's own currency, as they are in the index: most searches are of these, and count nothing. */
record OwnPrices() implements ComparedPrices {
    @Override
    public Query within(long least, long most) {
        return LongField.newRangeQuery(Fields.PRICE, least, most);
    }

    @Override
    public SortField sorted(boolean dearest) {
        return new SortedNumericSortField(Fields.PRICE, SortField.Type.LONG, dearest);
    }

    @Override
    public NumericDocValues values(LeafReader segment) throws IOException {
        return of(segment, Fields.PRICE);
    }

    /** Those of a field that has one a product at most. */
    static NumericDocValues of(LeafReader segment, String field) throws IOException {
        return SortedNumericSelector.wrap(
                DocValues.getSortedNumeric(segment, field), SortedNumericSelector.Type.MIN, SortField.Type.LONG);
    }
}
