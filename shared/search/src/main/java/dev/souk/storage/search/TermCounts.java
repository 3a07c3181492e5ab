package dev.souk.storage.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts in how many of the found documents each value of a field stands. */
final class TermCounts extends SimpleCollector {
    private final String field;
    private final Map<String, Long> counts = new HashMap<>();
    private @Nullable SortedSetDocValues values;
    private long[] ofSegment = {};

    private TermCounts(String field) {
        this.field = field;
    }

    /** Makes one for each thread that searches, and adds them up. */
    record Counting(String field) implements CollectorManager<TermCounts, Map<String, Long>> {
        @Override
        public TermCounts newCollector() {
            return new TermCounts(field);
        }

        @Override
        public Map<String, Long> reduce(Collection<TermCounts> collectors) {
            var sum = new HashMap<String, Long>();
            collectors.forEach(one -> one.counts.forEach((value, count) -> sum.merge(value, count, Long::sum)));
            return sum;
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        var next = DocValues.getSortedSet(context.reader(), field);
        values = next;
        ofSegment = new long[Math.toIntExact(next.getValueCount())];
    }

    @Override
    public void collect(int document) throws IOException {
        if (values != null && values.advanceExact(document)) {
            for (int i = 0; i < values.docValueCount(); i++) {
                ofSegment[Math.toIntExact(values.nextOrd())]++;
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (int ord = 0; ord < ofSegment.length; ord++) {
            if (values != null && ofSegment[ord] > 0) {
                counts.merge(values.lookupOrd(ord).utf8ToString(), ofSegment[ord], Long::sum);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
