package dev.souk.storage.search;

import dev.souk.money.Conversion;
import dev.souk.money.ExchangeRate;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterNumericDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** What each of a segment costs in another currency: what its seller named, or else its own price at the rate. */
final class ConvertedValues extends FilterNumericDocValues {
    private final NumericDocValues named;
    private final SortedDocValues currencies;
    private final int own;
    private final Conversion conversion;

    ConvertedValues(LeafReader segment, ExchangeRate rate, Conversion conversion, String named) throws IOException {
        super(OwnPrices.of(segment, Fields.PRICE));
        this.named = OwnPrices.of(segment, named);
        this.currencies = DocValues.getSorted(segment, Fields.CURRENCY);
        this.own = currencies.lookupTerm(new BytesRef(rate.from().getCurrencyCode()));
        this.conversion = conversion;
    }

    @Override
    public long longValue() throws IOException {
        var document = docID();
        if (named.advanceExact(document)) {
            return named.longValue();
        }
        var price = super.longValue();
        // What was told before currencies were kept is in the shop's own.
        var kept = currencies.advanceExact(document) && currencies.ordValue() != own;
        return kept ? price : conversion.of(price);
    }
}
