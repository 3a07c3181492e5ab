package dev.souk.storage.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks several things of the found documents with one pass through the index for each different query: where nothing is
 * narrowed, the page, its total and each facet are of the same query.
 */
final class Passes {
    private final IndexSearcher searcher;
    private final Map<Query, Pass> passes = new LinkedHashMap<>();

    Passes(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** What one of the collectors of a pass found. */
    @FunctionalInterface
    interface Answer<T> {
        T get() throws IOException;
    }

    private static final class Pass {
        private final List<Noted<?, ?>> collectors = new ArrayList<>();
        private boolean done;
    }

    /** A collector that keeps what came of it. */
    private static final class Noted<C extends Collector, T> implements CollectorManager<C, T> {
        private final CollectorManager<C, T> collector;
        private @Nullable T result;

        private Noted(CollectorManager<C, T> collector) {
            this.collector = collector;
        }

        @Override
        public C newCollector() throws IOException {
            return collector.newCollector();
        }

        @Override
        public T reduce(Collection<C> collectors) throws IOException {
            var reduced = collector.reduce(collectors);
            result = reduced;
            return reduced;
        }
    }

    /** Adds a collector to the pass of this query, which runs when the first answer is taken. */
    <C extends Collector, T> Answer<T> add(Query query, CollectorManager<C, T> collector) {
        var pass = passes.computeIfAbsent(query, _ -> new Pass());
        var noted = new Noted<>(collector);
        pass.collectors.add(noted);
        return () -> {
            run(query, pass);
            return Objects.requireNonNull(noted.result);
        };
    }

    private void run(Query query, Pass pass) throws IOException {
        if (!pass.done) {
            searcher.search(query, new MultiCollectorManager(pass.collectors.toArray(new CollectorManager<?, ?>[0])));
            pass.done = true;
        }
    }
}
