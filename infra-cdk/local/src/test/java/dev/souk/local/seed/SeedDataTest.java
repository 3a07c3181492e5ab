package dev.souk.local.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeedDataTest {
    private static final int LARGEST_PICTURE = 40 * 1024;

    private final SeedData data = SeedData.read();

    @Test
    void hasASmallPictureForEveryAddressThatItNames() {
        assertThat(data.pictures()).hasSizeGreaterThan(100).allSatisfy(path -> {
            var bytes = SeedData.picture(path);
            assertThat(bytes).hasSizeBetween(1_000, LARGEST_PICTURE);
            assertThat(new String(bytes, 8, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("WEBP");
        });
    }

    @Test
    void putsEveryProductIntoACategoryThatThereIs() {
        var categories = data.categories().stream()
                .map(category -> category.id().value())
                .collect(Collectors.toSet());

        assertThat(data.products())
                .hasSize(121)
                .allSatisfy(product -> assertThat(categories)
                        .contains(tree(product).path("categoryId").asText()));
        assertThat(data.products().stream().map(SeedData.Product::id)).doesNotHaveDuplicates();
    }

    @Test
    void showsAtHomeWhatThereIs() {
        var collections = SeedData.tree("collections.json").path("collections");
        var ids = data.products().stream().map(SeedData.Product::id).toList();

        assertThat(collections).hasSizeBetween(3, 12);
        assertThat(collections.findValues("productIds"))
                .isNotEmpty()
                .allSatisfy(chosen ->
                        assertThat(chosen).allSatisfy(id -> assertThat(ids).contains(id.asText())));
    }

    /** What else there is to say of some of them comes below, under a heading. */
    @Test
    void tellsOfEveryProductInTwoParagraphs() {
        assertThat(data.products())
                .allSatisfy(product -> assertThat(tree(product)
                                .path("description")
                                .asText()
                                .split("\n\n## ", 2)[0]
                                .split("\n\n"))
                        .hasSize(2));
        assertThat(data.products())
                .anySatisfy(product ->
                        assertThat(tree(product).path("description").asText()).contains("\n\n## ", "\n- "));
    }

    @Test
    void hasSomethingSoldOutAndSomethingNearlySo() {
        var stocks = data.products().stream().map(SeedDataTest::stock).toList();

        assertThat(stocks).contains(0L).anyMatch(stock -> stock > 0 && stock < 3);
    }

    private static long stock(SeedData.Product product) {
        return tree(product).path("variants").findValues("stock").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private static JsonNode tree(SeedData.Product product) {
        try {
            return new ObjectMapper().readTree(product.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hasFiveSellers() {
        var sellers = data.products().stream()
                .map(product -> tree(product).path("sellerName").asText())
                .distinct()
                .toList();

        assertThat(sellers)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "Ash & Clay", "Northlight Supply", "Merry & Sons", "Tidewater Studio", "Fable & Twine"));
    }
}
