package dev.souk.functions.search;

import dev.souk.platform.json.ProductSummaryJson;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchResult;
import dev.souk.search.SearchResult.Count;
import dev.souk.search.SearchResult.PriceSpan;
import dev.souk.search.SearchResult.SellerCount;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code SearchResult}. */
@Json
record SearchResultJson(
        List<ProductSummaryJson> products,
        long total,
        List<CategoryCountJson> categories,
        List<SellerCountJson> sellers,
        @Nullable PriceSpanJson prices,
        @Nullable String nextCursor) {

    /** How many are in a category. */
    @Json
    record CategoryCountJson(String categoryId, long count) {
        static CategoryCountJson of(Count count) {
            return new CategoryCountJson(count.id(), count.count());
        }
    }

    /** How many are of a seller. */
    @Json
    record SellerCountJson(String sellerId, String sellerName, long count) {
        static SellerCountJson of(SellerCount count) {
            return new SellerCountJson(count.id(), count.name(), count.count());
        }
    }

    /** Between which amounts they cost. */
    @Json
    record PriceSpanJson(long from, long to) {
        static PriceSpanJson of(PriceSpan span) {
            return new PriceSpanJson(span.least(), span.most());
        }
    }

    static SearchResultJson of(SearchResult result, SearchQuery query) {
        var next = query.offset() + result.products().size();
        var more = next < result.total()
                && next <= SearchQuery.FURTHEST
                && !result.products().isEmpty();
        return new SearchResultJson(
                result.products().stream().map(ProductSummaryJson::of).toList(),
                result.total(),
                result.categories().stream().map(CategoryCountJson::of).toList(),
                result.sellers().stream().map(SellerCountJson::of).toList(),
                result.prices().map(PriceSpanJson::of).orElse(null),
                more ? Integer.toString(next) : null);
    }
}
