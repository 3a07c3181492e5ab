package dev.souk.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.catalog.Category;
import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the shop begins with.
 *
 * @param pictures paths of the pictures on our origin, without the slash in front: their keys in the media bucket too
 */
record SeedData(List<Category> categories, List<Product> products, List<Promotion> promotions, List<String> pictures) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "/seed/";

    /**
     * A product to save.
     *
     * @param body as {@code SaveProduct} takes it
     */
    record Product(String id, String body) {
        /** Whose it is. */
        String sellerId() {
            return parsed(body).path("sellerId").asText();
        }

        /** The same, with so many more pieces of each variant. */
        Product with(Map<String, Integer> pieces) {
            var node = (ObjectNode) parsed(body);
            for (var variant : node.path("variants")) {
                var more = pieces.getOrDefault(variant.path("variantId").asText(), 0);
                ((ObjectNode) variant).put("stock", variant.path("stock").asLong() + more);
            }
            return new Product(id, node.toString());
        }

        /** The same, without prices that were named in currencies in which this shop is not paid. */
        Product paidIn(Set<String> currencies) {
            var node = (ObjectNode) parsed(body);
            for (var variant : node.path("variants")) {
                var named = variant.path("namedPrices").elements();
                while (named.hasNext()) {
                    if (!currencies.contains(named.next().path("currency").asText())) {
                        named.remove();
                    }
                }
            }
            return new Product(id, node.toString());
        }

        /** The same, sold by the account that plays its seller, where one does. */
        Product soldBy(Map<String, String> accounts) {
            var node = (ObjectNode) parsed(body);
            var account = accounts.get(node.path("sellerId").asText());
            return account == null
                    ? this
                    : new Product(id, node.put("sellerId", account).toString());
        }
    }

    /**
     * A promotion to save.
     *
     * @param body as {@code SavePromotion} takes it
     */
    record Promotion(String id, String body) {}

    /** Reads the resources. */
    static SeedData read() {
        var categories = new ArrayList<Category>();
        var products = new ArrayList<Product>();
        var categoryNodes = tree("categories.json").path("categories");
        var productNodes = tree("products.json").path("products");
        categoryNodes.forEach(node -> categories.add(category(node)));
        productNodes.forEach(node -> products.add(product(node)));
        var promotions = new ArrayList<Promotion>();
        tree("promotions.json").path("promotions").forEach(node -> promotions.add(promotion(node)));
        var pictures = Stream.of(categoryNodes, productNodes)
                .flatMap(nodes -> nodes.findValuesAsText("url").stream())
                .map(url -> url.substring(1))
                .distinct()
                .toList();
        return new SeedData(List.copyOf(categories), List.copyOf(products), List.copyOf(promotions), pictures);
    }

    /** The bytes of a picture. */
    static byte[] picture(String path) {
        try (var in = Objects.requireNonNull(SeedData.class.getResourceAsStream(FOLDER + path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the seed. */
    static JsonNode tree(String file) {
        try (var in = SeedData.class.getResourceAsStream(FOLDER + file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a text. */
    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Category category(JsonNode node) {
        var image = node.path("image");
        return new Category(
                new CategoryId(node.path("categoryId").asText()),
                node.path("name").asText(),
                Optional.ofNullable(node.get("parentId")).map(JsonNode::asText).map(CategoryId::new),
                Optional.of(new Image(
                        image.path("url").asText(),
                        image.path("alt").asText(),
                        Optional.of(image.path("width").asInt()),
                        Optional.of(image.path("height").asInt()),
                        Optional.of(image.path("color").asText()))));
    }

    private static Product product(JsonNode node) {
        var body = node.<ObjectNode>deepCopy();
        var id = body.remove("productId").asText();
        return new Product(id, body.toString());
    }

    private static Promotion promotion(JsonNode node) {
        var body = node.<ObjectNode>deepCopy();
        var id = body.remove("promotionId").asText();
        return new Promotion(id, body.toString());
    }
}
