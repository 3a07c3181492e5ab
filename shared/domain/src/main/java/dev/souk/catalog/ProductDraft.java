package dev.souk.catalog;

import java.util.List;

/**
 * What somebody wants a product to be; whether it can be is for {@link Product} to say.
 *
 * @param description plain text; an empty line starts a paragraph
 * @param taxClass what all its variants are to a tax, as the seller says
 */
public record ProductDraft(
        String title,
        String description,
        CategoryId category,
        TaxClass taxClass,
        Seller seller,
        List<ProductOption> options,
        List<Variant> variants,
        List<Image> images) {
    public ProductDraft {
        options = List.copyOf(options);
        variants = List.copyOf(variants);
        images = List.copyOf(images);
    }

    /** The same with other pictures. */
    public ProductDraft showing(List<Image> others) {
        return new ProductDraft(title, description, category, taxClass, seller, options, variants, others);
    }
}
