package dev.souk.functions.cart;

import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products.Change;
import dev.souk.catalog.VariantId;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.cart.CartsInMemory;
import dev.souk.testkit.catalog.CatalogInMemory;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.HttpAnswer;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.TestPlatform;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A shop with ten mugs of each colour and ten spoons, and the endpoints of its carts. */
final class Shop {
    static final ProductId MUG = new ProductId("mug");
    static final VariantId RED = new VariantId("red");

    final FixedClock clock = new FixedClock();
    final CatalogInMemory catalog = new CatalogInMemory();
    final CartsInMemory carts = new CartsInMemory(clock);
    private final TestPlatform platform = new TestPlatform(clock);
    private final GuestCookie cookie = new GuestCookie(platform.signer(), platform.ids());
    private final CartAnswers answers =
            new CartAnswers(catalog, TestSettings.with(Map.of("SOUK_EXCHANGE_RATES", "EUR=1.17")));

    Shop() {
        catalog.save(SampleProducts.arrival(SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START), 10));
        catalog.save(SampleProducts.arrival(SampleProducts.plain("spoon", 300), 10));
    }

    ReadCart readCart() {
        return new ReadCart(platform.pipeline(), carts, cookie, answers);
    }

    SetCartLine setCartLine() {
        return new SetCartLine(platform.pipeline(), carts, catalog, cookie, answers);
    }

    AddCartLines addCartLines() {
        return new AddCartLines(platform.pipeline(), carts, catalog, cookie, answers);
    }

    ClearCart clearCart() {
        return new ClearCart(platform.pipeline(), carts, cookie, answers);
    }

    MergeCart mergeCart() {
        return new MergeCart(platform.pipeline(), carts, cookie, answers);
    }

    /** Raises the price of spoons by a pound. */
    void makeSpoonsDearer() {
        var spoon = catalog.find(new ProductId("spoon")).orElseThrow().product();
        var dearer = spoon.changedTo(SampleProducts.plainDraft("spoon", 400), SampleProducts.POUNDS);
        var product = ((dev.souk.catalog.Product.Outcome.Sound) dearer).product();
        catalog.save(new Change(SampleProducts.POTTER, product, List.of(), Set.of()));
    }

    /** Sells all spoons. */
    void sellOutOfSpoons() {
        catalog.sell(new ProductId("spoon"), new VariantId("one"), 10);
    }

    static HttpCall set(String product, String variant, int quantity) {
        return HttpCall.to("SetCartLine").path("variantId", variant).body("""
                {"productId": "%s", "quantity": %d}""".formatted(product, quantity));
    }

    /** The value of the cart's cookie that an answer sets. */
    static String cookie(HttpAnswer answer) {
        var text = answer.cookies().getFirst();
        return text.substring(text.indexOf('=') + 1, text.indexOf(';'));
    }
}
