package dev.souk.functions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.imports.Column;
import dev.souk.imports.ReadRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesFormatTest {
    private final JsonLinesFormat json = new JsonLinesFormat();

    @Test
    void takesTextsNumbersAndLists() {
        var rows = ExportTextTest.rows(
                json,
                """
                {"product_id": "mug", "variant_id": "red", "price": 9.50, "stock": 3, "sku": null,
                """.strip() + " \"images\": [\"/a|b\", \"/c\"]}\r\n\n{\"product_id\":\"\",\"variant_id\":\"blue\"}");
        var first = (ReadRow.Good) rows.getFirst();
        assertThat(first.row().cells())
                .containsEntry(Column.PRICE, "9.5")
                .containsEntry(Column.STOCK, "3")
                .containsEntry(Column.SKU, "")
                .containsEntry(Column.IMAGES, "/a\\|b|/c")
                .doesNotContainKey(Column.TITLE);
        assertThat(rows.get(1).line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "{\"product_id\":\"a\"}",
                "{\"product_id\":\"a\",\"variant_id\":\"b\",\"prise\":1}",
                "{\"product_id\":\"a\",\"product_id\":\"b\",\"variant_id\":\"c\"}",
                "{\"product_id\":\"a\",\"variant_id\":\"b\",\"price\":{}}",
                "{\"product_id\":\"a\",\"variant_id\":\"b\",\"images\":[1]}",
                "{\"product_id\":\"a\",\"variant_id\":\"b\",\"stock\":NaN}",
                "{\"product_id\":\"a\",\"variant_id\":\"b\"} {}",
                "{\"product_id\":\"a\",\"variant_id\":\"b\",\"images\":[[[[[[[[[[]]]]]]]]]]}"
            })
    void refusesALineThatIsNoRowAndGoesOn(String line) {
        var rows = ExportTextTest.rows(json, line + "\n{\"product_id\":\"pot\",\"variant_id\":\"one\"}\n");
        assertThat(rows.getFirst()).isInstanceOf(ReadRow.Bad.class);
        assertThat(rows.get(1)).isInstanceOf(ReadRow.Good.class);
    }
}
