package dev.souk.storage.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How text becomes terms. Both ways cut it at the same places, so that the terms of one stand beside those of the other. */
final class Analysis {
    /** Words as they are written, without case and accents: for typing errors and for words that are not finished. */
    static final Analyzer WORDS = new Words(false);
    /** The stems of words: mugs are found by "mug". */
    static final Analyzer STEMS = new Words(true);

    /** Each field by its own way. */
    static final Analyzer STEMS_AND_WORDS = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return field.equals(Fields.WORDS) ? WORDS : STEMS;
        }
    };

    private Analysis() {}

    private static final class Words extends Analyzer {
        private final boolean stemmed;

        private Words(boolean stemmed) {
            this.stemmed = stemmed;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            TokenStream words = new EnglishPossessiveFilter(source);
            words = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(
                    source, stemmed ? new PorterStemFilter(new IrregularPlurals(words)) : words);
        }
    }

    /** The terms of a text, in its order. */
    static List<String> terms(Analyzer analyzer, String text) {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("any", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
