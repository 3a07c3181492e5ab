package dev.souk.storage.catalog;

import dev.souk.catalog.CategoryTree;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The category tree as the stream of its table shows it. */
public final class CategoryImages {
    private CategoryImages() {}

    /** Whether a change is about the tree, by the keys of its item. */
    public static boolean isTree(Map<String, AttributeValue> keys) {
        return CategoryTreeItem.KEY.partitionKeyValue().equals(keys.get("pk"))
                && CategoryTreeItem.KEY
                        .sortKeyValue()
                        .filter(sort -> sort.equals(keys.get("sk")))
                        .isPresent();
    }

    /** The tree of an image; {@link CategoryTree#NONE} where there is no image. */
    public static CategoryTree tree(Optional<Map<String, AttributeValue>> image) {
        return image.map(CategoryTreeItem.SCHEMA::mapToItem).orElse(CategoryTree.NONE);
    }
}
