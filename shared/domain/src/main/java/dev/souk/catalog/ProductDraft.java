package dev.souk.catalog;

import java.util.List;

/**
 * What somebody wants a product to be; whether it can be is for {@link Product} to say.
 *
 * @param description CommonMark, of which shoppers see headings, lists and emphasis; all else stands as it is written
 * @param taxClass what all its variants are to a tax, as the seller says
 * @param attributes what all its variants are, in the order in which shoppers see it
 */
public record ProductDraft(
        String title,
        String description,
        CategoryId category,
        TaxClass taxClass,
        Seller seller,
        List<ProductOption> options,
        List<Variant> variants,
        List<Image> images,
        List<ProductAttribute> attributes) {
    public ProductDraft {
        options = List.copyOf(options);
        variants = List.copyOf(variants);
        images = List.copyOf(images);
        attributes = List.copyOf(attributes);
    }

    /** One of which nothing is said by attributes. */
    public ProductDraft(
            String title,
            String description,
            CategoryId category,
            TaxClass taxClass,
            Seller seller,
            List<ProductOption> options,
            List<Variant> variants,
            List<Image> images) {
        this(title, description, category, taxClass, seller, options, variants, images, List.of());
    }

    /**
     * Whether the other one says or shows shoppers the same. What it costs, weighs and how many there are is no part of that;
     * nor is the seller's name, which is said of all their products at once.
     */
    public boolean readsLike(ProductDraft other) {
        return title.equals(other.title)
                && description.equals(other.description)
                && category.equals(other.category)
                && options.equals(other.options)
                && attributes.equals(other.attributes)
                && seen(images).equals(seen(other.images));
    }

    private static List<List<String>> seen(List<Image> images) {
        return images.stream().map(image -> List.of(image.url(), image.alt())).toList();
    }

    /** What shoppers see of it: without the pictures that still lie elsewhere. */
    public ProductDraft visible() {
        if (images.stream().noneMatch(Image::elsewhere)) {
            return this;
        }
        var ours = images.stream().filter(image -> !image.elsewhere()).toList();
        var shown = variants.stream()
                .map(variant -> variant.shownBy(variant.imageIndex()
                        .map(images::get)
                        .filter(image -> !image.elsewhere())
                        .map(ours::indexOf)))
                .toList();
        return new ProductDraft(title, description, category, taxClass, seller, options, shown, ours, attributes);
    }

    /** The same with other pictures. */
    public ProductDraft showing(List<Image> others) {
        return new ProductDraft(title, description, category, taxClass, seller, options, variants, others, attributes);
    }

    /** The same with other attributes. */
    public ProductDraft describedBy(List<ProductAttribute> others) {
        return new ProductDraft(title, description, category, taxClass, seller, options, variants, images, others);
    }
}
