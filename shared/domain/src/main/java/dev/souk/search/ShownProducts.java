package dev.souk.search;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Listing.Sort;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSummary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products that shoppers see, out of the index. What was changed in the last seconds may be there as it was. */
public interface ShownProducts {
    /** Those of these that shoppers see. */
    Map<ProductId, ProductSummary> among(Collection<ProductId> ids);

    /**
     * The first ones in this order.
     *
     * @param category in this one or below it; empty for the whole shop
     * @param limit how many at the most, at least 1
     */
    List<ProductSummary> first(Optional<CategoryId> category, Sort sort, int limit);
}
