package dev.souk.storage.search;

import dev.souk.catalog.ProductId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Which products an index has, in the order of their ids. */
final class KnownIds {
    private KnownIds() {}

    static List<ProductId> of(IndexReader reader, Optional<ProductId> after, int limit) throws IOException {
        var terms = MultiTerms.getTerms(reader, Fields.ID);
        var known = new ArrayList<ProductId>();
        if (terms == null) {
            return known;
        }
        var searcher = new IndexSearcher(reader);
        var each = terms.iterator();
        var there = each.seekCeil(new BytesRef(after.map(ProductId::value).orElse(""))) != TermsEnum.SeekStatus.END;
        while (there && known.size() < limit) {
            var id = new ProductId(each.term().utf8ToString());
            // A term outlives its document until the files are merged.
            if (!after.equals(Optional.of(id)) && searcher.count(new TermQuery(ProductDocuments.term(id))) > 0) {
                known.add(id);
            }
            there = each.next() != null;
        }
        return known;
    }
}
