package dev.souk.pricing;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Image;
import dev.souk.catalog.Product;
import dev.souk.catalog.Stock;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.VariantId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A variant as it can be bought at this moment.
 *
 * @param choices the values chosen for the product's options; empty for a plain product
 * @param image address of its picture
 * @param category the product's own
 * @param taxClass the product's own
 * @param price of one piece; tax included where the destination has one that is part of prices
 * @param namedPrices of one piece in other currencies, where its seller named them
 * @param grams what one piece weighs; 0 where its seller does not say
 * @param available pieces that can be ordered; never negative
 */
public record Offer(
        VariantRef variant,
        String title,
        List<String> choices,
        SellerId sellerId,
        String sellerName,
        Optional<String> image,
        CategoryId category,
        TaxClass taxClass,
        Money price,
        List<Money> namedPrices,
        int grams,
        long available) {
    public Offer {
        choices = List.copyOf(choices);
        namedPrices = List.copyOf(namedPrices);
    }

    /** One whose seller named no prices in other currencies. */
    public Offer(
            VariantRef variant,
            String title,
            List<String> choices,
            SellerId sellerId,
            String sellerName,
            Optional<String> image,
            CategoryId category,
            TaxClass taxClass,
            Money price,
            int grams,
            long available) {
        this(
                variant,
                title,
                choices,
                sellerId,
                sellerName,
                image,
                category,
                taxClass,
                price,
                List.of(),
                grams,
                available);
    }

    /**
     * A variant of a product as it can be bought now; empty where the product has none of that id, or is not in the shop.
     *
     * @param stock of that variant
     */
    public static Optional<Offer> of(Product product, VariantId variantId, Stock stock) {
        var content = product.content();
        return Optional.of(product)
                .filter(Product::shown)
                .flatMap(there -> there.variant(variantId))
                .map(variant -> new Offer(
                        new VariantRef(product.id().value(), variantId.value()),
                        content.title(),
                        variant.choices(),
                        content.seller().id(),
                        content.seller().name(),
                        product.imageOf(variant).map(Image::url),
                        content.category(),
                        content.taxClass(),
                        variant.price(),
                        variant.namedPrices(),
                        variant.weightGrams().orElse(0),
                        stock.available()));
    }

    /** The same, for another price. */
    Offer priced(Money other) {
        return new Offer(
                variant,
                title,
                choices,
                sellerId,
                sellerName,
                image,
                category,
                taxClass,
                other,
                List.of(),
                grams,
                available);
    }
}
