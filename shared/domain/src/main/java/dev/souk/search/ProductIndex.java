package dev.souk.search;

import dev.souk.catalog.ProductId;
import java.util.Collection;

/** What {@link ProductSearch} looks into. */
@FunctionalInterface
public interface ProductIndex {
    /**
     * Makes the index know these products as they are now, and those no more. Repeating it changes nothing. Returning means
     * that whoever searches finds them so from now on; an exception means that nothing is changed, or all of it is.
     */
    void update(Collection<IndexedProduct> products, Collection<ProductId> gone);
}
