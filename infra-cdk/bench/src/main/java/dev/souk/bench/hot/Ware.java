package dev.souk.bench.hot;

import dev.souk.catalog.Product;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.Seller;
import dev.souk.identity.SellerId;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.SampleProducts;

/**
 * A product that is sold, the only one of its seller.
 *
 * @param shoppers how many want a piece
 * @param pieces how many they find
 */
record Ware(String product, String seller, int shoppers, int pieces) {
    private static final int PENCE = 1_200;
    private static final int TENTH = 10;

    /** One of which every tenth shopper comes too late. */
    static Ware wantedBy(int shoppers, String product) {
        return new Ware(product, "seller-of-" + product, shoppers, shoppers - shoppers / TENTH);
    }

    /** The product itself. */
    Product made() {
        var plain = SampleProducts.plainDraft(product, PENCE);
        var draft = new ProductDraft(
                plain.title(),
                plain.description(),
                plain.category(),
                plain.taxClass(),
                new Seller(new SellerId(seller), "Shop of " + seller),
                plain.options(),
                plain.variants(),
                plain.images());
        return SampleProducts.product(product, draft, FixedClock.START);
    }
}
