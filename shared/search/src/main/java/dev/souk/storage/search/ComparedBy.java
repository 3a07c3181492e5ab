package dev.souk.storage.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.comparators.LongComparator;

/** Sorts by prices that are counted while it is searched: no part of the index says which products need not be looked at. */
final class ComparedBy extends FieldComparatorSource {
    private final ComparedPrices prices;

    ComparedBy(ComparedPrices prices) {
        this.prices = prices;
    }

    @Override
    public FieldComparator<?> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
        return new LongComparator(hits, field, 0L, reversed, Pruning.NONE) {
            @Override
            public LeafFieldComparator getLeafComparator(LeafReaderContext context) throws IOException {
                return new LongLeafComparator(context) {
                    @Override
                    protected NumericDocValues getNumericDocValues(LeafReaderContext segment, String of)
                            throws IOException {
                        return prices.values(segment.reader());
                    }
                };
            }
        };
    }
}
