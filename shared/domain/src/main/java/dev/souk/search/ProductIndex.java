package dev.souk.search;

import dev.souk.catalog.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What {@link ProductSearch} looks into. */
public interface ProductIndex {
    /** What the index is to know, and what no more. */
    record Told(Collection<IndexedProduct> products, Collection<ProductId> gone) {
        public Told {
            products = List.copyOf(products);
            gone = List.copyOf(gone);
        }
    }

    /**
     * Makes the index know these products as they are now, and those no more. Repeating it changes nothing. Returning means
     * that whoever searches finds them so from now on; an exception means that nothing is changed, or all of it is.
     *
     * @param told is asked after the index was looked at, and again where somebody else changed the index meanwhile: so nobody
     *     puts what they read before into the place of what others read after them
     */
    void update(Supplier<Told> told);

    /** The same for what does not change meanwhile. */
    default void update(Collection<IndexedProduct> products, Collection<ProductId> gone) {
        update(() -> new Told(products, gone));
    }

    /**
     * Some of the products that the index knows, by their ids in ascending order.
     *
     * @param after those that come after it; empty for the first
     * @param limit how many at the most
     */
    List<ProductId> known(Optional<ProductId> after, int limit);

    /** Makes the index know nothing, whatever is in it, and even where it cannot be read any more. */
    void clear();
}
