package dev.souk.functions.search;

import dev.souk.collections.CollectionShowing;
import dev.souk.collections.HomeCollections;
import dev.souk.platform.http.Response;
import dev.souk.platform.json.ProductSummaryJson;
import io.avaje.jsonb.Json;
import java.util.List;

/** The contract's {@code SavedCollections}. */
@Json
record SavedCollectionsJson(List<CollectionJson> collections, List<ProductSummaryJson> products, long version) {
    static Response answer(HomeCollections home, CollectionShowing showing) {
        var json = new SavedCollectionsJson(
                home.collections().stream().map(CollectionJson::of).toList(),
                showing.chosen(home).values().stream()
                        .map(ProductSummaryJson::of)
                        .toList(),
                home.version());
        return Response.ok(json).withETag(Long.toString(home.version()));
    }
}
