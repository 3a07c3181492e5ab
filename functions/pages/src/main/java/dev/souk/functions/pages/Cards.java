package dev.souk.functions.pages;

import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.Seller;
import dev.souk.pages.PageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Products in a list, as the templates show them. */
final class Cards {
    private Cards() {}

    /**
     * A card each.
     *
     * @param eager how many of their pictures are in the first view
     */
    static List<Map<String, Object>> of(List<ProductSummary> products, int eager) {
        var cards = new ArrayList<Map<String, Object>>();
        for (var product : products) {
            cards.add(Map.of(
                    "title", product.title(),
                    "to", PageId.of(product.id()).path(),
                    "seller", seller(product.seller()),
                    "from", product.pricesVary(),
                    "price", Amounts.text(product.fromPrice()),
                    "was", product.compareAtPrice().map(Amounts::text).orElse(""),
                    "picture", Pictures.of(product.image(), product.title()),
                    "eager", cards.size() < eager));
        }
        return cards;
    }

    static Map<String, String> seller(Seller seller) {
        return Map.of("name", seller.name(), "to", "/sellers/" + seller.id().value());
    }
}
