package dev.souk.bench.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.bench.shop.StockCode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the file.
 *
 * @param line its number in the file, from 1
 * @param price in pounds, as it stands there
 * @param stock pieces on the shelf
 */
record ProductRow(long line, String code, String description, String price, int stock) {
    private static final int LONGEST_SLUG = 96;

    /** The product's address: the words of the name, which a person can read, and the code, which is unique. */
    String productId() {
        var end = "-" + new StockCode(code).slug();
        var name = slug(description);
        var longest = LONGEST_SLUG - end.length();
        return (name.length() <= longest ? name : name.substring(0, longest).replaceAll("-$", "")) + end;
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The body of {@code SaveProduct}. */
    ObjectNode product(String category) {
        var product = JsonNodeFactory.instance.objectNode();
        product.put("title", title())
                .put("description", "")
                .put("categoryId", category)
                .put("sellerId", "online-retail")
                .put("sellerName", "Online Retail");
        var variant = product.putArray("variants").addObject();
        variant.put("variantId", new StockCode(code).variantId())
                .put("sku", code)
                .put("stock", stock);
        variant.putObject("price").put("amount", pence(price)).put("currency", "GBP");
        return product;
    }

    /** The file shouts; a shop does not. */
    private String title() {
        return Stream.of(description.trim().toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word -> word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /**
     * Pounds as pence.
     *
     * @throws ArithmeticException where there are fractions of a penny
     * @throws NumberFormatException where it is no number
     */
    static long pence(String pounds) {
        return new BigDecimal(pounds).movePointRight(2).longValueExact();
    }
}
