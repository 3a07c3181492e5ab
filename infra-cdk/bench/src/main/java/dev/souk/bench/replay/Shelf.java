package dev.souk.bench.replay;

import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.shop.StockCode;
import java.util.HashMap;
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
                products.put(codeIn(id), id);
            }
            cursor = page.has("nextCursor")
                    ? Optional.of("&cursor=" + page.path("nextCursor").asText())
                    : Optional.empty();
        }
        return new Shelf(products);
    }

    /** The slug of a stock code at the end of an address: its last word, or its last two where that is a 2. */
    private static String codeIn(String productId) {
        var last = productId.lastIndexOf('-');
        return productId.endsWith("-2")
                ? productId.substring(productId.lastIndexOf('-', last - 1) + 1)
                : productId.substring(last + 1);
    }

    /** The product of that code; empty where the shop does not sell it. */
    Optional<String> productId(String stockCode) {
        return Optional.ofNullable(products.get(new StockCode(stockCode).slug()));
    }

    int size() {
        return products.size();
    }
}
