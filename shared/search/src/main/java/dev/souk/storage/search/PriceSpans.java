package dev.souk.storage.search;

import dev.souk.search.SearchResult.PriceSpan;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Finds the least and the most that the found products cost. */
final class PriceSpans extends SimpleCollector {
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
    private final ComparedPrices prices;
    private @Nullable NumericDocValues values;

    private PriceSpans(ComparedPrices prices) {
        this.prices = prices;
    }

    /** Makes one for each thread that searches, and puts them together. */
    record Spanning(ComparedPrices prices) implements CollectorManager<PriceSpans, Optional<PriceSpan>> {
        @Override
        public PriceSpans newCollector() {
            return new PriceSpans(prices);
        }

        @Override
        public Optional<PriceSpan> reduce(Collection<PriceSpans> collectors) {
            var least = collectors.stream().mapToLong(one -> one.least).min().orElse(Long.MAX_VALUE);
            var most = collectors.stream().mapToLong(one -> one.most).max().orElse(Long.MIN_VALUE);
            return least > most ? Optional.empty() : Optional.of(new PriceSpan(least, most));
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        values = prices.values(context.reader());
    }

    @Override
    public void collect(int document) throws IOException {
        if (values != null && values.advanceExact(document)) {
            var price = values.longValue();
            least = Math.min(least, price);
            most = Math.max(most, price);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
