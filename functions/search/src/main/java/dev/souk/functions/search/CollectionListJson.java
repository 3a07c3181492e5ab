package dev.souk.functions.search;

import dev.souk.collections.ProductCollection.Contents;
import dev.souk.collections.ShownCollection;
import dev.souk.money.Currencies;
import dev.souk.platform.json.ProductSummaryJson;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

/** The contract's {@code CollectionList}. */
@Json
record CollectionListJson(List<ShownCollectionJson> collections) {
    /** The contract's {@code ShownCollection}. */
    @Json
    record ShownCollectionJson(
            String title, Optional<String> line, Optional<CollectionRuleJson> rule, List<ProductSummaryJson> products) {
        static ShownCollectionJson of(ShownCollection shown, Currencies currencies) {
            var collection = shown.collection();
            return new ShownCollectionJson(
                    collection.title(),
                    collection.line(),
                    switch (collection.contents()) {
                        case Contents.Rule rule -> Optional.of(CollectionRuleJson.of(rule));
                        case Contents.Chosen _ -> Optional.empty();
                    },
                    shown.products().stream()
                            .map(product -> ProductSummaryJson.of(product, currencies))
                            .toList());
        }
    }

    /**
     * Collections as the contract writes them.
     *
     * @param currencies the shop's
     */
    static CollectionListJson of(List<ShownCollection> shown, Currencies currencies) {
        return new CollectionListJson(shown.stream()
                .map(collection -> ShownCollectionJson.of(collection, currencies))
                .toList());
    }
}
