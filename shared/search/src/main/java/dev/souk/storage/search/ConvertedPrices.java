package dev.souk.storage.search;

import dev.souk.money.Conversion;
import dev.souk.money.ExchangeRate;
import java.io.IOException;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * Prices in another currency than the shop's own. No rate is in the index: what a seller named there is, and what nobody named
 * is counted while it is searched. So a rate that changes needs no new index, and all prices have it at once.
 */
final class ConvertedPrices implements ComparedPrices {
    private final ExchangeRate rate;
    private final Conversion conversion;
    private final String named;

    ConvertedPrices(ExchangeRate rate) {
        this.rate = rate;
        this.conversion = new Conversion(rate);
        this.named = Fields.priceIn(rate.to());
    }

    @Override
    public Query within(long least, long most) {
        var own = new OwnPrices();
        var within = new BooleanQuery.Builder()
                .add(LongField.newRangeQuery(named, least, most), Occur.SHOULD)
                .add(unnamed(own.within(least, most)).add(kept(), Occur.FILTER).build(), Occur.SHOULD);
        var from = conversion.least(least);
        var to = conversion.most(most);
        // Where a unit of the shop's is several of the other's, none of its amounts may come to just these.
        if (from <= to) {
            within.add(unnamed(own.within(from, to)).add(kept(), Occur.MUST_NOT).build(), Occur.SHOULD);
        }
        return within.build();
    }

    private BooleanQuery.Builder unnamed(Query price) {
        return new BooleanQuery.Builder().add(price, Occur.FILTER).add(new FieldExistsQuery(named), Occur.MUST_NOT);
    }

    /** What has a price that is not in the shop's own currency, and stays as it is. */
    private Query kept() {
        return new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Fields.CURRENCY), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.CURRENCY, rate.from().getCurrencyCode())), Occur.MUST_NOT)
                .build();
    }

    @Override
    public SortField sorted(boolean dearest) {
        return new SortField(Fields.PRICE, new ComparedBy(this), dearest);
    }

    @Override
    public NumericDocValues values(LeafReader segment) throws IOException {
        return new ConvertedValues(segment, rate, conversion, named);
    }
}
