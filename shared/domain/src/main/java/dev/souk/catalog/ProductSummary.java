package dev.souk.catalog;

import dev.souk.money.Money;
import java.util.Optional;

/**
 * What a list shows of a product.
 *
 * @param fromPrice of the cheapest variant
 */
public record ProductSummary(
        ProductId id,
        String title,
        CategoryId category,
        Seller seller,
        Money fromPrice,
        int variantCount,
        Optional<Image> image) {

    /** The summary of a product. */
    public static ProductSummary of(Product product) {
        var content = product.content();
        return new ProductSummary(
                product.id(),
                content.title(),
                content.category(),
                content.seller(),
                product.fromPrice(),
                content.variants().size(),
                content.visible().images().stream().findFirst().map(Image::inLists));
    }
}
