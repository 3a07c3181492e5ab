package dev.souk.storage.catalog;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Image;
import dev.souk.catalog.ProductId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Products as the stream of their table shows them. */
public final class ProductImages {
    private ProductImages() {}

    /** Which product a change is about, by the keys of its item; empty where it is about none. */
    public static Optional<ProductId> id(Map<String, AttributeValue> keys) {
        return Optional.ofNullable(keys.get("pk")).map(AttributeValue::s).flatMap(CatalogKeys::product);
    }

    /** In the list of which category shoppers see it, by an image of its item; empty where in none. */
    public static Optional<CategoryId> listedIn(Map<String, AttributeValue> image) {
        return Optional.ofNullable(image.get("category")).map(AttributeValue::s).map(CategoryId::new);
    }

    /** Whether it names pictures that lie elsewhere, by an image of its item. */
    public static boolean namesPicturesElsewhere(Map<String, AttributeValue> image) {
        return Optional.ofNullable(image.get("images")).stream()
                .flatMap(list -> list.l().stream())
                .map(one -> Schemas.IMAGE_SCHEMA.mapToItem(one.m()))
                .anyMatch(Image::elsewhere);
    }
}
