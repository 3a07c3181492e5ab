package dev.souk.storage.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * From what a shopper types to a query. Each word may stand anywhere; where it stands says how much it counts. Every tuned
 * number has its reason beside it.
 */
final class TextQueries {
    /** More words than that say nothing more, and each costs. */
    private static final int MOST_WORDS = 12;

    /** A title names the thing; the rest is about it. */
    private static final float TITLE = 5;
    /** "mugs" should bring mugs before a box that is painted with one. */
    private static final float AISLE = 2;

    private static final float MAKER = 2;
    private static final float CHOICES = 1.5f;
    private static final float DESCRIPTION = 1;
    /** Whoever types a whole title means that product, and not one whose title has that one in it. */
    private static final float WHOLE_TITLE = 20;
    /** A word with an error in it counts less than any word that is right. */
    private static final float MISTYPED = 0.5f;
    /** While somebody types, the last word is not finished. */
    private static final float UNFINISHED = 0.8f;
    /** Of several places where a word stands, the best counts, the others break ties. */
    private static final float OTHER_PLACES = 0.1f;
    /** Errors are seldom in the first letter, and without it each word would be compared with all others. */
    private static final int RIGHT_LETTERS = 1;

    private static final int LIKE_WORDS = 30;
    /** Who types "couch" may have a sofa, but sooner what is called a couch. */
    private static final float SYNONYM = 0.7f;

    private final Synonyms synonyms;

    TextQueries(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    Query of(String text) {
        var words = Analysis.terms(Analysis.WORDS, text);
        var stems = Analysis.terms(Analysis.STEMS, text);
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var wanted = wanted(words);
        var query = new BooleanQuery.Builder();
        for (int index : wanted) {
            var last = index == words.size() - 1;
            query.add(word(words.get(index), stems.get(index), last), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(needed(wanted.size()));
        return new BooleanQuery.Builder()
                .add(query.build(), Occur.MUST)
                .add(
                        boosted(WHOLE_TITLE, new TermQuery(new Term(Fields.WHOLE_TITLE, String.join(" ", words)))),
                        Occur.SHOULD)
                .build();
    }

    /** Of up to three words each has to be there; of more, one in four may be missing. */
    private static int needed(int words) {
        return words - words / 4;
    }

    /** Which words count: "of" and "the" only where there are no others. */
    private static List<Integer> wanted(List<String> words) {
        var meaning = new ArrayList<Integer>();
        var all = new ArrayList<Integer>();
        for (int i = 0; i < Math.min(MOST_WORDS, words.size()); i++) {
            all.add(i);
            if (!EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(words.get(i))) {
                meaning.add(i);
            }
        }
        return meaning.isEmpty() ? all : meaning;
    }

    private Query word(String word, String stem, boolean last) {
        var places = new ArrayList<Query>();
        stand(places, stem, 1);
        synonyms.of(stem).forEach(other -> stand(places, other, SYNONYM));
        var written = new Term(Fields.WORDS, word);
        if (errors(word) > 0) {
            places.add(boosted(MISTYPED, new FuzzyQuery(written, errors(word), RIGHT_LETTERS, LIKE_WORDS, true)));
        }
        if (last && word.length() > 1) {
            places.add(boosted(UNFINISHED, new PrefixQuery(written)));
        }
        return new DisjunctionMaxQuery(places, OTHER_PLACES);
    }

    private static void stand(List<Query> places, String stem, float boost) {
        places.add(boosted(boost * TITLE, stem(Fields.TITLE, stem)));
        places.add(boosted(boost * AISLE, stem(Fields.AISLE, stem)));
        places.add(boosted(boost * MAKER, stem(Fields.MAKER, stem)));
        places.add(boosted(boost * CHOICES, stem(Fields.CHOICES, stem)));
        places.add(boosted(boost * DESCRIPTION, stem(Fields.DESCRIPTION, stem)));
    }

    /** How many letters may be wrong: in a short word one more would make it any other word. */
    private static int errors(String word) {
        if (word.length() < 4 || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() < 8 ? 1 : 2;
    }

    private static Query stem(String field, String stem) {
        return new TermQuery(new Term(field, stem));
    }

    private static Query boosted(float boost, Query query) {
        return new BoostQuery(query, boost);
    }
}
