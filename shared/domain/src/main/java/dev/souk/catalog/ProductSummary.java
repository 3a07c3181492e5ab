package dev.souk.catalog;

import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What a list shows of a product.
 *
 * @param fromPrice of the cheapest variant
 * @param pricesVary whether any variant costs more than that, in any currency
 * @param compareAtPrice that of the cheapest variant, where its seller named one
 * @param namedFromPrices the least that a variant costs in other currencies, where the seller named prices in them
 */
public record ProductSummary(
        ProductId id,
        String title,
        CategoryId category,
        Seller seller,
        Money fromPrice,
        boolean pricesVary,
        Optional<Money> compareAtPrice,
        List<Money> namedFromPrices,
        int variantCount,
        Optional<Image> image) {
    public ProductSummary {
        namedFromPrices = List.copyOf(namedFromPrices);
    }

    /** The summary of a product. */
    public static ProductSummary of(Product product) {
        var content = product.content();
        return new ProductSummary(
                product.id(),
                content.title(),
                content.category(),
                content.seller(),
                product.fromPrice(),
                product.pricesVary(),
                product.cheapest().compareAtPrice(),
                product.namedFromPrices(),
                content.variants().size(),
                content.visible().images().stream().findFirst().map(Image::inLists));
    }
}
