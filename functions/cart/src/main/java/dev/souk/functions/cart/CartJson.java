package dev.souk.functions.cart;

import dev.souk.cart.CartView;
import dev.souk.money.Currencies;
import dev.souk.platform.json.MoneyJson;
import dev.souk.platform.json.OtherPriceJson;
import dev.souk.pricing.Offer;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contract's {@code Cart}. */
@Json
record CartJson(
        List<LineJson> lines,
        List<LineJson> saved,
        @Nullable MoneyJson subtotal,
        int itemCount) {
    /** What a line is called whose product is gone, name and all. */
    private static final String WITHDRAWN = "No longer for sale";

    /** The contract's {@code CartLine}. */
    @Json
    record LineJson(
            String productId,
            String variantId,
            String title,
            List<String> choices,
            @Nullable String sellerName,
            @Nullable ImageJson image,
            int quantity,
            @Nullable MoneyJson unitPrice,
            @Nullable List<OtherPriceJson> otherUnitPrices,
            @Nullable MoneyJson lineTotal,
            MoneyJson addedAtPrice,
            @Nullable Long available,
            String state) {
        static LineJson of(CartView.Line line, Currencies currencies) {
            var offer = line.offer();
            return new LineJson(
                    line.line().variant().productId(),
                    line.line().variant().variantId(),
                    offer.map(Offer::title).orElse(WITHDRAWN),
                    offer.map(Offer::choices).orElse(List.of()),
                    offer.map(Offer::sellerName).orElse(null),
                    offer.flatMap(ImageJson::of).orElse(null),
                    line.line().quantity(),
                    offer.map(Offer::price).map(MoneyJson::of).orElse(null),
                    offer.map(there -> currencies.others(there.price(), there.namedPrices(), Optional.empty()))
                            .map(OtherPriceJson::of)
                            .orElse(null),
                    line.total().map(MoneyJson::of).orElse(null),
                    MoneyJson.of(line.line().addedAt()),
                    offer.map(Offer::available).orElse(null),
                    state(line.state()));
        }

        private static String state(CartView.State state) {
            return switch (state) {
                case AVAILABLE -> "available";
                case PRICE_CHANGED -> "price-changed";
                case TOO_FEW -> "too-few";
                case SOLD_OUT -> "sold-out";
                case WITHDRAWN -> "withdrawn";
            };
        }
    }

    /** The contract's {@code Image}, as far as an offer knows it. */
    @Json
    record ImageJson(String url, String alt) {
        static Optional<ImageJson> of(Offer offer) {
            return offer.image().map(url -> new ImageJson(url, offer.title()));
        }
    }

    private static List<LineJson> lines(CartView view, boolean saved, Currencies currencies) {
        return view.lines().stream()
                .filter(line -> line.line().saved() == saved)
                .map(line -> LineJson.of(line, currencies))
                .toList();
    }

    /**
     * A cart as the contract writes it.
     *
     * @param currencies the shop's
     */
    static CartJson of(CartView view, Currencies currencies) {
        return new CartJson(
                lines(view, false, currencies),
                lines(view, true, currencies),
                view.subtotal().map(MoneyJson::of).orElse(null),
                view.itemCount());
    }
}
