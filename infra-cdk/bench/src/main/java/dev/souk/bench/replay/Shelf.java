package dev.souk.bench.replay;

import dev.souk.bench.shop.ShopClient;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the shop sells of the file's products, by stock code: an imported product's id ends with it. */
final class Shelf {
    private final Map<String, String> products;

    private Shelf(Map<String, String> products) {
        this.products = products;
    }

    static Shelf of(ShopClient shop) {
        var products = new HashMap<String, String>();
        var cursor = Optional.of("");
        while (cursor.isPresent()) {
            var page = shop.get("/api/products?limit=60" + cursor.get()).body();
            for (var product : page.path("products")) {
                var id = product.path("productId").asText();
                products.put(id.substring(id.lastIndexOf('-') + 1), id);
            }
            cursor = page.has("nextCursor")
                    ? Optional.of("&cursor=" + page.path("nextCursor").asText())
                    : Optional.empty();
        }
        return new Shelf(products);
    }

    /** The product of that code; empty where the shop does not sell it. */
    Optional<String> productId(String stockCode) {
        return Optional.ofNullable(products.get(stockCode.toLowerCase(Locale.ROOT)));
    }

    int size() {
        return products.size();
    }
}
