package dev.souk.functions.search;

import dev.souk.catalog.ProductId;
import dev.souk.collections.ProductCollection;
import dev.souk.collections.ProductCollection.Contents;
import dev.souk.platform.http.FieldError;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

/** The contract's {@code Collection}. */
@Json
record CollectionJson(
        String title, Optional<String> line, Optional<List<String>> productIds, Optional<CollectionRuleJson> rule) {
    static CollectionJson of(ProductCollection collection) {
        var title = collection.title();
        var line = collection.line();
        return switch (collection.contents()) {
            case Contents.Chosen(var products) ->
                new CollectionJson(
                        title,
                        line,
                        Optional.of(products.stream().map(ProductId::value).toList()),
                        Optional.empty());
            case Contents.Rule chosen ->
                new CollectionJson(title, line, Optional.empty(), Optional.of(CollectionRuleJson.of(chosen)));
        };
    }

    /**
     * What is wrong that no schema says.
     *
     * @param pointer to this one, in what was sent
     */
    Optional<FieldError> flaw(String pointer) {
        if (productIds.isPresent() == rule.isPresent()) {
            return Optional.of(
                    new FieldError(pointer, "Shows either productIds or what comes by a rule. Send one of the two."));
        }
        var repeated = ProductCollection.repeated(products());
        return repeated.isPresent()
                ? Optional.of(new FieldError(
                        pointer + "/productIds/" + repeated.getAsInt(),
                        "Is in this collection already. Leave it out here."))
                : Optional.empty();
    }

    /** The collection, where it has no flaw. */
    ProductCollection toCollection() {
        return new ProductCollection(
                title,
                line,
                rule.<Contents>map(CollectionRuleJson::toRule).orElseGet(() -> new Contents.Chosen(products())));
    }

    private List<ProductId> products() {
        return productIds.orElse(List.of()).stream().map(ProductId::new).toList();
    }
}
