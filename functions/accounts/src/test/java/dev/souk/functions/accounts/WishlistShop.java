package dev.souk.functions.accounts;

import static dev.souk.testkit.catalog.SampleProducts.arrival;

import dev.souk.accounts.Wish;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.identity.MemberId;
import dev.souk.money.Money;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.accounts.WishlistsInMemory;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Set;

/** A shop of a spoon at 300 pence and a mug in two colours from 900, and the wishlist operations over it, for Maya. */
final class WishlistShop {
    static final MemberId MAYA = new MemberId("maya");

    final FixedClock clock = new FixedClock();
    final WishlistsInMemory wishlists = new WishlistsInMemory();
    final CatalogInMemory catalog = new CatalogInMemory();
    private final TestPlatform platform = new TestPlatform(clock);

    WishlistShop() {
        stock(SampleProducts.plain("spoon", 300), 7);
        stock(SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START), 7);
    }

    void stock(Product product, long pieces) {
        catalog.save(arrival(product, pieces));
    }

    /** Sells it for another price from now on. */
    void reprice(String product, long pence) {
        change(product, SampleProducts.plainDraft(product, pence));
    }

    void change(String product, ProductDraft draft) {
        var there = catalog.find(new ProductId(product)).orElseThrow().product();
        catalog.save(new Products.Change(
                SampleProducts.POTTER,
                new Product(there.id(), draft, there.version() + 1, there.createdAt()),
                List.of(),
                Set.of()));
    }

    /** Puts something on Maya's list that the shop need not have. */
    void wish(String product) {
        wishlists.add(MAYA, new Wish(new ProductId(product), "A " + product, Money.of(500, "GBP"), clock.instant()));
    }

    AddToWishlist adding() {
        return new AddToWishlist(platform.pipeline(), wishlists, catalog, clock, TestSettings.defaults());
    }

    RemoveFromWishlist removing() {
        return new RemoveFromWishlist(platform.pipeline(), wishlists);
    }

    ReadWishlist reading() {
        return new ReadWishlist(platform.pipeline(), wishlists, catalog, TestSettings.defaults());
    }

    ListWishes listing() {
        return new ListWishes(platform.pipeline(), wishlists);
    }

    static HttpCall add(String product) {
        return HttpCall.to("AddToWishlist").as("maya").path("productId", product);
    }

    static HttpCall remove(String product) {
        return HttpCall.to("RemoveFromWishlist").as("maya").path("productId", product);
    }

    static HttpCall read() {
        return HttpCall.to("ReadWishlist").as("maya");
    }

    static HttpCall list() {
        return HttpCall.to("ListWishes").as("maya");
    }
}
