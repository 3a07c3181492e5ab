package dev.souk.bench.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProductRowTest {
    private final ProductRow row = new ProductRow(7, "85123A", "WHITE HANGING HEART T-LIGHT HOLDER", "2.95", 12);

    @Test
    void givesAnAddressThatReadsAndIsUnique() {
        assertThat(row.productId()).isEqualTo("white-hanging-heart-t-light-holder-85123a");
    }

    @Test
    void keepsTheCodeWhereTheNameIsTooLong() {
        var longName = new ProductRow(7, "85123A", "VERY ".repeat(40), "2.95", 12);
        assertThat(longName.productId())
                .hasSizeLessThanOrEqualTo(96)
                .endsWith("-85123a")
                .doesNotContain("--");
    }

    @Test
    void writesTheBodyOfSaveProduct() {
        var product = row.product("home");
        assertThat(product.path("title").asText()).isEqualTo("White Hanging Heart T-light Holder");
        assertThat(product.at("/variants/0/variantId").asText()).isEqualTo("85123A");
        assertThat(product.at("/variants/0/price/amount").asLong()).isEqualTo(295);
        assertThat(product.at("/variants/0/stock").asInt()).isEqualTo(12);
    }

    @Test
    void refusesFractionsOfAPenny() {
        assertThat(ProductRow.pence("0.1")).isEqualTo(10);
        assertThatThrownBy(() -> ProductRow.pence("0.125")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void codesThatDifferInCaseAloneAreTwoProducts() {
        var upper = new ProductRow(2, "15056BL", "EDWARDIAN PARASOL BLACK", "5.95", 10);
        var lower = new ProductRow(3, "15056bl", "EDWARDIAN PARASOL BLACK", "12.46", 10);

        assertThat(upper.productId()).isEqualTo("edwardian-parasol-black-15056bl");
        assertThat(lower.productId()).isEqualTo("edwardian-parasol-black-15056bl-2");
    }
}
