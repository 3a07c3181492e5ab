package dev.souk.storage.search;

import dev.souk.catalog.ProductSummary;
import dev.souk.search.SearchSuggestions;
import dev.souk.search.Suggestions;
import dev.souk.search.Suggestions.NamedCategory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What somebody may mean, from the words and the categories that are in the index. */
final class LuceneSuggestions implements SearchSuggestions {
    /** Of the words that begin so, those that are looked at: after one letter there are thousands. */
    private static final int LOOKED_AT = 2_000;
    /** Of these, those that are tried: each is a small search. */
    private static final int TRIED = 24;

    private final OpenIndex index;
    private final TextQueries queries;

    LuceneSuggestions(OpenIndex index, Synonyms synonyms) {
        this.index = index;
        this.queries = new TextQueries(synonyms);
    }

    @Override
    public Suggestions suggest(String typed, int limit) {
        var words = Analysis.terms(Analysis.WORDS, typed);
        try {
            var searcher = index.searcher();
            if (searcher.isEmpty() || words.isEmpty()) {
                return new Suggestions(List.of(), List.of(), List.of());
            }
            var suggesting = new Suggesting(searcher.get(), words, limit);
            return new Suggestions(suggesting.texts(), suggesting.categories(), suggesting.products(queries, typed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Suggesting(IndexSearcher searcher, List<String> words, int limit) {
        List<ProductSummary> products(TextQueries queries, String typed) throws IOException {
            var products = new ArrayList<ProductSummary>();
            for (var found : searcher.search(queries.of(typed), limit).scoreDocs) {
                products.add(Summaries.read(searcher.storedFields().document(found.doc)));
            }
            return products;
        }

        List<String> texts() throws IOException {
            var texts = new ArrayList<String>();
            var stems = new TreeSet<String>();
            for (var word : endings()) {
                var finished = new ArrayList<>(words.subList(0, words.size() - 1));
                finished.add(word);
                // "mug" and "mugs" are one suggestion.
                if (texts.size() < limit && finds(finished) && stems.addAll(Analysis.terms(Analysis.STEMS, word))) {
                    texts.add(String.join(" ", finished));
                }
            }
            return texts;
        }

        private boolean finds(List<String> finished) throws IOException {
            var all = new BooleanQuery.Builder();
            finished.forEach(word -> all.add(new TermQuery(new Term(Fields.WORDS, word)), Occur.FILTER));
            return searcher.count(all.build()) > 0;
        }

        /** Words that begin as the last one does, what stands in most products first. */
        private List<String> endings() throws IOException {
            var counts = new HashMap<String, Integer>();
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.WORDS);
            if (terms == null) {
                return List.of();
            }
            var each = terms.iterator();
            var begun = new BytesRef(words.getLast());
            var there = each.seekCeil(begun) != TermsEnum.SeekStatus.END;
            while (there
                    && counts.size() < LOOKED_AT
                    && each.term().utf8ToString().startsWith(words.getLast())) {
                if (!each.term().equals(begun)) {
                    counts.put(each.term().utf8ToString(), each.docFreq());
                }
                there = each.next() != null;
            }
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(TRIED)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        List<NamedCategory> categories() throws IOException {
            var counts = new HashMap<NamedCategory, Integer>();
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.NAMED_CATEGORY);
            if (terms == null) {
                return List.of();
            }
            var each = terms.iterator();
            while (each.next() != null) {
                var text = each.term().utf8ToString();
                var category = NamedId.read(text);
                if (isMeant(category.name())) {
                    counts.put(
                            new NamedCategory(category.id(), category.name()),
                            searcher.count(new TermQuery(new Term(Fields.NAMED_CATEGORY, text))));
                }
            }
            return counts.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .sorted(Map.Entry.<NamedCategory, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(entry -> entry.getKey().id()))
                    .limit(limit)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Whether each word begins one of the name's. */
        private boolean isMeant(String name) {
            var names = Analysis.terms(Analysis.WORDS, name);
            return words.stream().allMatch(word -> names.stream().anyMatch(one -> one.startsWith(word)));
        }
    }
}
