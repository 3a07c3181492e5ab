package dev.souk.functions.catalog;

import dev.souk.catalog.SellersShelves;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.WaitingProducts;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contract's {@code OwnProductPage}. */
@Json
record OwnProductPageJson(
        List<OwnProductJson> products, @Nullable String nextCursor) {
    /** The contract's {@code OwnProduct}. */
    @Json
    record OwnProductJson(ProductJson product, String etag) {
        static OwnProductJson of(ShelvedProduct shelved) {
            return new OwnProductJson(ProductJson.whole(shelved), '"' + shelved.revision() + '"');
        }
    }

    static OwnProductPageJson of(SellersShelves.Page page) {
        return new OwnProductPageJson(
                page.products().stream().map(OwnProductJson::of).toList(),
                page.next().orElse(null));
    }

    static OwnProductPageJson of(WaitingProducts.Page page) {
        return new OwnProductPageJson(
                page.products().stream().map(OwnProductJson::of).toList(),
                page.next().orElse(null));
    }
}
