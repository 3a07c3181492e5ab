package dev.souk.storage.search;

import dev.souk.catalog.Listing;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Orders that go by what a product is, not by words. */
final class Orders {
    static final SortField NEWEST = new SortField(Fields.CREATED, SortField.Type.LONG, true);

    private Orders() {}

    static Sort of(Listing.Sort sort) {
        return switch (sort) {
            case NEWEST -> new Sort(NEWEST);
            case PRICE_ASCENDING -> byPrice(new OwnPrices(), false);
            case PRICE_DESCENDING -> byPrice(new OwnPrices(), true);
        };
    }

    static Sort byPrice(ComparedPrices prices, boolean dearest) {
        return new Sort(prices.sorted(dearest), NEWEST);
    }
}
