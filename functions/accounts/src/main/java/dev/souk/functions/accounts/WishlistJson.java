package dev.souk.functions.accounts;

import dev.souk.accounts.Wished;
import dev.souk.accounts.WishlistReading;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductSummary;
import dev.souk.money.Currencies;
import dev.souk.platform.json.ImageJson;
import dev.souk.platform.json.MoneyJson;
import dev.souk.platform.json.OtherPriceJson;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Wishlist}. */
@Json
record WishlistJson(List<WishedJson> products, int count, Optional<String> nextCursor) {
    static WishlistJson of(WishlistReading.Page page, Currencies currencies) {
        return new WishlistJson(
                page.wishes().stream()
                        .map(wished -> WishedJson.of(wished, currencies))
                        .toList(),
                page.count(),
                page.next());
    }

    /** The contract's {@code WishedProduct}. */
    @Json
    record WishedJson(
            String productId,
            String title,
            String addedAt,
            MoneyJson priceWhenAdded,
            String state,
            Optional<MoneyJson> price,
            @Nullable List<OtherPriceJson> otherPrices,
            @Nullable Boolean pricesVary,
            Optional<String> sellerName,
            Optional<ImageJson> image,
            Optional<Integer> variantCount,
            Optional<String> variantId) {
        static WishedJson of(Wished wished, Currencies currencies) {
            var wish = wished.wish();
            var product = wished.now().map(there -> there.product());
            var shown = product.map(ProductSummary::of);
            return new WishedJson(
                    wish.product().value(),
                    shown.map(ProductSummary::title).orElse(wish.title()),
                    wish.addedAt().toString(),
                    MoneyJson.of(wish.price()),
                    state(wished.state()),
                    shown.map(ProductSummary::fromPrice).map(MoneyJson::of),
                    shown.map(summary ->
                                    currencies.others(summary.fromPrice(), summary.namedFromPrices(), Optional.empty()))
                            .map(OtherPriceJson::of)
                            .orElse(null),
                    shown.map(ProductSummary::pricesVary).orElse(false) ? true : null,
                    shown.map(summary -> summary.seller().name()),
                    shown.flatMap(ProductSummary::image).map(ImageJson::of),
                    shown.map(ProductSummary::variantCount),
                    product.flatMap(WishedJson::onlyVariant));
        }

        private static Optional<String> onlyVariant(Product product) {
            var variants = product.content().variants();
            return variants.size() == 1 ? Optional.of(variants.getFirst().id().value()) : Optional.empty();
        }

        private static String state(Wished.State state) {
            return switch (state) {
                case AVAILABLE -> "available";
                case SOLD_OUT -> "sold-out";
                case GONE -> "gone";
            };
        }
    }
}
