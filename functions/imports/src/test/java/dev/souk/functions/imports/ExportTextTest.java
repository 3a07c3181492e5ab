package dev.souk.functions.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.ProductAttribute;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.PublicationWish;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Variant;
import dev.souk.imports.ImportFormat;
import dev.souk.imports.ImportFormat.Opening;
import dev.souk.imports.ProductPlan;
import dev.souk.imports.ProductPlanning;
import dev.souk.imports.ReadRow;
import dev.souk.imports.Row;
import dev.souk.imports.RowGroup;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.catalog.SampleProducts;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExportTextTest {
    private static final int PRODUCTS = 2_000;

    private final ProductPlanning planning = new ProductPlanning(
            SampleProducts.POTTERY,
            Set.of(SampleProducts.KITCHEN, new dev.souk.catalog.CategoryId("garden-and-yard")),
            SampleProducts.CURRENCIES,
            new FixedClock());

    static List<ReadRow> rows(ImportFormat format, String text) {
        return rows(format, text.getBytes(UTF_8));
    }

    static List<ReadRow> rows(ImportFormat format, byte[] bytes) {
        var opening = format.open(from -> new ByteArrayInputStream(bytes, (int) from, bytes.length), 0, 1);
        var rows = new ArrayList<ReadRow>();
        assertThat(opening).isInstanceOf(Opening.Opened.class);
        var opened = ((Opening.Opened) opening).rows();
        for (var row = opened.next(); !(row instanceof ReadRow.End); row = opened.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static RowGroup group(ImportFormat format, String text) {
        return RowGroup.of(rows(format, text).stream()
                .map(row -> {
                    assertThat(row).isInstanceOf(ReadRow.Good.class);
                    return ((ReadRow.Good) row).row();
                })
                .toList());
    }

    @Test
    void importsWhatItExportsAsTheVerySame() {
        var products = new RandomProducts(5, true);
        for (var i = 0; i < PRODUCTS; i++) {
            var product = products.next("product-" + i);
            changesNothing(product, group(new CsvFormat(), ExportText.csvHeader() + ExportText.csv(product)));
            changesNothing(product, group(new JsonLinesFormat(), ExportText.jsonLines(product)));
        }
    }

    @Test
    void saysWhatIsWrongWithAttributes() {
        var product = SampleProducts.plain("bowl", 900);
        var shelved = new ShelvedProduct(product, Map.of());
        var lines = Map.of(
                "Made in Wales",
                "Must be entries such as Material: Oak, parted by |.",
                "Material:",
                "Has a name without a value",
                "Material: Oak|material: Ash",
                "Entry 2 has the name of an earlier one",
                "Material: " + "o".repeat(81),
                "Has a value of 81 characters; shorten it to 80.",
                "a: b|".repeat(12) + "a: b",
                "Has 13 entries; a product has at most 12.");
        lines.forEach((cell, expected) -> {
            var plan = planning.plan(
                    product.id(),
                    group(new CsvFormat(), "product_id,variant_id,attributes\nbowl,one," + cell + "\n"),
                    Optional.of(shelved));
            assertThat(plan)
                    .isInstanceOfSatisfying(
                            ProductPlan.Refuse.class,
                            refused -> assertThat(refused.problems())
                                    .first()
                                    .satisfies(problem ->
                                            assertThat(problem.detail()).startsWith(expected)));
        });
        var tight = group(new CsvFormat(), "product_id,variant_id,attributes\nbowl,one, Made in:Wales | Glaze : Ash\n");
        assertThat(planning.plan(product.id(), tight, Optional.of(shelved)))
                .isInstanceOfSatisfying(
                        ProductPlan.Save.class,
                        save -> assertThat(save.draft().attributes())
                                .containsExactly(
                                        new ProductAttribute("Made in", "Wales"),
                                        new ProductAttribute("Glaze", "Ash")));
    }

    @Test
    void makesTheSameProductInAnEmptyShop() {
        var products = new RandomProducts(6);
        for (var i = 0; i < PRODUCTS; i++) {
            var product = products.next("product-" + i);
            var plan = planning.plan(
                    product.product().id(),
                    group(new CsvFormat(), ExportText.csvHeader() + ExportText.csv(product)),
                    Optional.empty());
            assertThat(plan).as(ExportText.csv(product)).isInstanceOf(ProductPlan.Save.class);
            var save = (ProductPlan.Save) plan;
            assertThat(save.draft()).isEqualTo(product.product().content());
            assertThat(arriving(save.wish()))
                    .isEqualTo(asFarAsASellerMay(product.product().publication()));
            assertThat(save.counts())
                    .isEqualTo(product.product().content().variants().stream()
                            .map(Variant::id)
                            .filter(id -> product.stockOf(id).counted().isPresent())
                            .collect(Collectors.toMap(
                                    id -> id,
                                    id -> product.stockOf(id).counted().getAsLong())));
        }
    }

    /** Where that wish brings a new product of a seller who is not trusted. */
    private static List<Object> arriving(PublicationWish wish) {
        var next = ((Publication.Outcome.Moved) Publication.begun(wish, () -> false, FixedClock.START)).next();
        return List.of(next.state(), next.publishAt());
    }

    private static List<Object> asFarAsASellerMay(Publication publication) {
        return switch (publication.state()) {
            case DRAFT, REJECTED -> List.of(PublicationState.DRAFT, Optional.empty());
            case WITHDRAWN -> List.of(PublicationState.WITHDRAWN, Optional.empty());
            case PUBLISHED, IN_REVIEW, SCHEDULED -> List.of(PublicationState.IN_REVIEW, publication.publishAt());
        };
    }

    @Test
    void letsNoSpreadsheetTakeATextForAFormula() {
        var products = new RandomProducts(7);
        for (var i = 0; i < PRODUCTS; i++) {
            for (var line : CsvCells.of(ExportText.csv(products.next("product-" + i)))) {
                assertThat(line).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"));
            }
        }
    }

    private void changesNothing(ShelvedProduct product, RowGroup group) {
        assertThat(group.rows()).hasSameSizeAs(product.product().content().variants());
        assertThat(planning.plan(product.product().id(), group, Optional.of(product)))
                .as(() -> group.rows().stream().map(Row::toString).collect(Collectors.joining("\n")))
                .isEqualTo(new ProductPlan.Nothing());
    }
}
