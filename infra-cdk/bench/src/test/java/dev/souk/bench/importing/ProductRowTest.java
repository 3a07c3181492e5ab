package dev.souk.bench.importing;

import static org.assertj.core.api.Assertions.assertThat;

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
    void writesTheRowOfAnImport() {
        assertThat(row.cells("home"))
                .hasSameSizeAs(ProductRow.COLUMNS)
                .containsExactly(
                        "white-hanging-heart-t-light-holder-85123a",
                        "White Hanging Heart T-light Holder",
                        "home",
                        "85123A",
                        "85123A",
                        "2.95",
                        "GBP",
                        "12");
    }

    @Test
    void codesThatDifferInCaseAloneAreTwoProducts() {
        var upper = new ProductRow(2, "15056BL", "EDWARDIAN PARASOL BLACK", "5.95", 10);
        var lower = new ProductRow(3, "15056bl", "EDWARDIAN PARASOL BLACK", "12.46", 10);

        assertThat(upper.productId()).isEqualTo("edwardian-parasol-black-15056bl");
        assertThat(lower.productId()).isEqualTo("edwardian-parasol-black-15056bl-2");
    }
}
