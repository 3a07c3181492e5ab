package dev.souk.pages;

import dev.souk.catalog.Category;
import dev.souk.catalog.ProductSummary;
import dev.souk.catalog.ShelvedProduct;
import java.util.List;

/**
 * Writes pages. The same of the same is the same page to the letter, as long as the storefront is.
 *
 * <p>Each throws {@link NoStorefront} where no storefront was deployed that says what a page is to look like.
 */
public interface PageMaking {
    /**
     * The page of a product.
     *
     * @param tree all categories
     * @param others of the same category, the newest first; the product itself may be among them
     */
    Page product(ShelvedProduct product, List<Category> tree, List<ProductSummary> others);

    /**
     * The page of a category.
     *
     * @param tree all categories
     * @param first what the list of what is in it and below it begins with, the newest first
     * @param more whether the list goes on after these
     */
    Page category(Category category, List<Category> tree, List<ProductSummary> first, boolean more);

    /** The page that stands in the place of another one, and says by its status why. */
    Page absent(PageId id, Page.Status status, long version, List<Category> tree);

    /** There is no storefront. */
    final class NoStorefront extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoStorefront(String detail) {
            super(detail);
        }
    }
}
