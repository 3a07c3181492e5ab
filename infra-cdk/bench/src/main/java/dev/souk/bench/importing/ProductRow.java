package dev.souk.bench.importing;

import dev.souk.bench.shop.StockCode;
import java.util.List;
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
    /** Those of an import that the file has something for. */
    static final List<String> COLUMNS =
            List.of("product_id", "title", "category", "variant_id", "sku", "price", "currency", "stock");

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

    /** The row of an import, in the order of {@link #COLUMNS}. */
    List<String> cells(String category) {
        return List.of(
                productId(),
                title(),
                category,
                new StockCode(code).variantId(),
                code,
                price,
                "GBP",
                Integer.toString(stock));
    }

    /** The file shouts; a shop does not. */
    private String title() {
        return Stream.of(description.trim().toLowerCase(Locale.ROOT).split("\\s+"))
                .map(word -> word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
