package dev.souk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductId;
import org.junit.jupiter.api.Test;

/** The same as {@code address.spec.ts} holds the storefront to. */
class PageAddressTest {
    private static String address(String id, String title) {
        return PageAddress.of(new ProductId(id), title);
    }

    @Test
    void saysTheTitleAfterTheIdWhereThatDoesNotSayIt() {
        assertThat(address("mug", "Mug")).isEqualTo("/p/mug");
        assertThat(address("hazel-spoon-1", "Hazel spoon")).isEqualTo("/p/hazel-spoon-1");
        assertThat(address("a-4711", "Crème brûlée – set of 4")).isEqualTo("/p/a-4711/creme-brulee-set-of-4");
    }

    @Test
    void leavesOutWhatNoAddressCanSay() {
        assertThat(address("a-4711", "Review")).isEqualTo("/p/a-4711");
        assertThat(address("a-4711", "茶碗")).isEqualTo("/p/a-4711");
    }

    @Test
    void endsWithAWholeWord() {
        assertThat(address("a-4711", "x".repeat(80))).isEqualTo("/p/a-4711/" + "x".repeat(60));
        assertThat(address("a-4711", "word ".repeat(11) + "sixty-one-letters"))
                .isEqualTo("/p/a-4711/" + "word-".repeat(11) + "sixty");
    }
}
