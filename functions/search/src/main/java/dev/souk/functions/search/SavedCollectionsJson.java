package dev.souk.functions.search;

import dev.souk.collections.CollectionShowing;
import dev.souk.collections.HomeCollections;
import dev.souk.money.Currencies;
import dev.souk.platform.http.Response;
import dev.souk.platform.json.ProductSummaryJson;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code SavedCollections}. */
@Json
record SavedCollectionsJson(List<CollectionJson> collections, List<ProductSummaryJson> products, long version) {
    /**
     * The answer that shows them.
     *
     * @param currencies the shop's
     */
    static Response answer(HomeCollections home, CollectionShowing showing, Currencies currencies) {
        var json = new SavedCollectionsJson(
                home.collections().stream().map(CollectionJson::of).toList(),
                showing.chosen(home).values().stream()
                        .map(product -> ProductSummaryJson.of(product, currencies))
                        .toList(),
                home.version());
        return Response.ok(json).withETag(Long.toString(home.version()));
    }
}
