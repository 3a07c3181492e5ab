package dev.souk.pages;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.ProductId;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which page.
 *
 * @param of the id of what it is of
 */
public record PageId(Kind kind, String of) {
    /** What a page may be of. */
    public enum Kind {
        PRODUCT("p"),
        CATEGORY("c");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        /** What stands for it in addresses. */
        public String letter() {
            return letter;
        }

        /** The kind that this stands for. */
        public static Optional<Kind> of(String letter) {
            return Arrays.stream(values())
                    .filter(kind -> kind.letter.equals(letter))
                    .findFirst();
        }
    }

    /** The page of a product. */
    public static PageId of(ProductId product) {
        return new PageId(Kind.PRODUCT, product.value());
    }

    /** The page of a category. */
    public static PageId of(CategoryId category) {
        return new PageId(Kind.CATEGORY, category.value());
    }

    /** Where it is found whatever its title is, such as {@code /p/mug}. */
    public String path() {
        return "/" + kind.letter() + "/" + of;
    }
}
