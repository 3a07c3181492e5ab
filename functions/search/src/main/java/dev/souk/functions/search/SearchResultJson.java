package dev.souk.functions.search;

import dev.souk.money.Currencies;
import dev.souk.platform.json.ProductSummaryJson;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchResult;
import dev.souk.search.SearchResult.ChoiceCount;
import dev.souk.search.SearchResult.Count;
import dev.souk.search.SearchResult.OptionCounts;
import dev.souk.search.SearchResult.PriceSpan;
import dev.souk.search.SearchResult.SellerCount;
import dev.souk.search.SearchResult.StarsCount;
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
        String currency,
        @Nullable PriceSpanJson prices,
        List<StarsCountJson> stars,
        List<OptionCountsJson> options,
        @Nullable String nextCursor) {

    /** How many have so many stars or more. */
    @Json
    record StarsCountJson(int least, long count) {
        static StarsCountJson of(StarsCount count) {
            return new StarsCountJson(count.least(), count.count());
        }
    }

    /** In what they come. */
    @Json
    record OptionCountsJson(String name, List<ChoiceCountJson> values) {
        static OptionCountsJson of(OptionCounts option) {
            return new OptionCountsJson(
                    option.name(),
                    option.values().stream().map(ChoiceCountJson::of).toList());
        }
    }

    /** How many come in it. */
    @Json
    record ChoiceCountJson(String key, String name, long count) {
        static ChoiceCountJson of(ChoiceCount count) {
            return new ChoiceCountJson(count.choice().key(), count.name(), count.count());
        }
    }

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

    /**
     * What was found, as the contract writes it.
     *
     * @param currencies the shop's
     */
    static SearchResultJson of(SearchResult result, SearchQuery query, Currencies currencies) {
        var next = query.offset() + result.products().size();
        var more = next < result.total()
                && next <= SearchQuery.FURTHEST
                && !result.products().isEmpty();
        return new SearchResultJson(
                result.products().stream()
                        .map(product -> ProductSummaryJson.of(product, currencies))
                        .toList(),
                result.total(),
                result.categories().stream().map(CategoryCountJson::of).toList(),
                result.sellers().stream().map(SellerCountJson::of).toList(),
                query.price().rate().to().getCurrencyCode(),
                result.prices().map(PriceSpanJson::of).orElse(null),
                result.stars().stream().map(StarsCountJson::of).toList(),
                result.options().stream().map(OptionCountsJson::of).toList(),
                more ? Integer.toString(next) : null);
    }
}
