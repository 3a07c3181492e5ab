package dev.souk.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.souk.catalog.FieldChange;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductAttribute;
import dev.souk.catalog.ProductDifference;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductField;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.money.Money;
import dev.souk.testkit.FixedClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProductDifferenceTest {
    private static Product spoon(String title, String description, long pence) {
        var draft = SampleProducts.plain("spoon", pence).content();
        return SampleProducts.product(
                "spoon",
                new ProductDraft(
                        title,
                        description,
                        draft.category(),
                        draft.taxClass(),
                        draft.seller(),
                        draft.options(),
                        draft.variants(),
                        draft.images()),
                FixedClock.START);
    }

    private static List<FieldChange> between(Product before, Product after) {
        return ProductDifference.entry(Optional.of(before), after, Optional.of(SampleProducts.POTTER), FixedClock.START)
                .fields();
    }

    private static FieldChange changed(ProductField field, String before, String after) {
        return new FieldChange(field, Optional.empty(), "", Optional.of(before), Optional.of(after));
    }

    @Test
    void saysWhatANewProductIs() {
        var entry = ProductDifference.entry(
                Optional.empty(), spoon("Spoon", "", 300), Optional.of(SampleProducts.POTTER), FixedClock.START);
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.by()).contains(SampleProducts.POTTER);
        assertThat(entry.fields())
                .extracting(FieldChange::field, FieldChange::after)
                .containsExactly(
                        tuple(ProductField.TITLE, Optional.of("Spoon")),
                        tuple(ProductField.STATE, Optional.of("published")));
    }

    @Test
    void saysFromWhenOnAVariantIsLow() {
        assertThat(between(SampleProducts.plain("spoon", 100), SampleProducts.lowAt(12, "spoon")))
                .extracting(FieldChange::field, FieldChange::before, FieldChange::after)
                .containsExactly(tuple(ProductField.LOW_STOCK, Optional.empty(), Optional.of("12")));
    }

    @Test
    void saysWhichBarcodeAVariantHasAndWhatItsPriceIsComparedWith() {
        assertThat(between(SampleProducts.plain("spoon", 100), SampleProducts.reduced("spoon")))
                .extracting(FieldChange::field, FieldChange::before, FieldChange::after)
                .containsExactlyInAnyOrder(
                        tuple(ProductField.BARCODE, Optional.empty(), Optional.of("4006381333931")),
                        tuple(ProductField.COMPARE_AT_PRICE, Optional.empty(), Optional.of("150 GBP")));
    }

    @Test
    void saysWhatIsSaidOfIt() {
        var plain = spoon("Spoon", "", 300);
        var oak = SampleProducts.product(
                "spoon",
                plain.content()
                        .describedBy(List.of(
                                new ProductAttribute("Material", "Oak"), new ProductAttribute("Made in", "Wales"))),
                FixedClock.START);
        assertThat(between(plain, oak))
                .extracting(FieldChange::field, FieldChange::before, FieldChange::after)
                .containsExactly(
                        tuple(ProductField.ATTRIBUTES, Optional.empty(), Optional.of("Material: Oak; Made in: Wales")));
    }

    @Test
    void saysWhatChangedAndNothingElse() {
        assertThat(between(spoon("Spoon", "Long", 300), spoon("Ladle", "Long", 350)))
                .containsExactly(
                        changed(ProductField.TITLE, "Spoon", "Ladle"),
                        new FieldChange(
                                ProductField.PRICE,
                                Optional.of(spoon("", "", 1)
                                        .content()
                                        .variants()
                                        .getFirst()
                                        .id()),
                                "",
                                Optional.of("300 GBP"),
                                Optional.of("350 GBP")));
        assertThat(between(spoon("Spoon", "", 300), spoon("Spoon", "", 300).touched()))
                .isEmpty();
    }

    @Test
    void saysWhereAProductWentAndWhy() {
        var waiting = SampleProducts.in(PublicationState.IN_REVIEW, SampleProducts.plain("spoon", 300));
        var refused = SampleProducts.in(PublicationState.REJECTED, SampleProducts.plain("spoon", 300));
        assertThat(between(waiting, refused))
                .contains(changed(ProductField.STATE, "in-review", "rejected"))
                .contains(new FieldChange(
                        ProductField.REJECTION, Optional.empty(), "", Optional.empty(), Optional.of("Too dark")));
    }

    @Test
    void saysThatAProductWentOutOfSightWithItsShop() {
        var shown = SampleProducts.plain("spoon", 300);
        var withheld = shown.movedTo(shown.publication().withheld(true));
        assertThat(between(shown, withheld))
                .containsExactly(new FieldChange(
                        ProductField.WITHHELD, Optional.empty(), "", Optional.empty(), Optional.of("yes")));
    }

    @Test
    void showsOfALongTextOnlyWhereItChanged() {
        var text = "All work and no play. ".repeat(200);
        var before = text + "Dull" + text;
        var after = text + "Bright" + text;
        assertThat(between(spoon("S", before, 1), spoon("S", after, 1)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before().orElseThrow())
                            .contains("Dull")
                            .startsWith("…")
                            .endsWith("…");
                    assertThat(change.after().orElseThrow()).contains("Bright").hasSizeLessThan(250);
                });
        var emoji = "🫖".repeat(500);
        assertThat(between(spoon("S", emoji, 1), spoon("S", emoji + "x", 1)))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.after().orElseThrow()).endsWith("x").doesNotContain("?"));
    }

    @Test
    void isBoundedAndSaysHowMuchHadNoRoom() {
        var entry = ProductDifference.entry(
                Optional.of(wide(100)), wide(200), Optional.of(SampleProducts.POTTER), FixedClock.START);
        assertThat(entry.fields()).hasSize(40);
        assertThat(entry.more()).isEqualTo(10);
    }

    @Test
    void saysWhichVariantsCameAndWent() {
        var small = SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START);
        var content = small.content();
        var fewer = new ProductDraft(
                content.title(),
                content.description(),
                content.category(),
                content.taxClass(),
                content.seller(),
                content.options(),
                content.variants().subList(0, 1),
                content.images());
        var less = SampleProducts.product("mug", fewer, FixedClock.START);
        var gone = content.variants().getLast();
        assertThat(between(small, less)).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo(ProductField.VARIANT);
            assertThat(change.variant()).contains(gone.id());
            assertThat(change.after()).isEmpty();
        });
        assertThat(between(less, small))
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isEmpty());
    }

    private static Product wide(long pence) {
        var draft = SampleProducts.plain("wide", 300).content();
        var values = IntStream.range(0, 50).mapToObj(i -> "v" + i).toList();
        var variants = values.stream()
                .map(value -> new Variant(
                        new VariantId(value),
                        Optional.empty(),
                        List.of(value),
                        Money.of(pence, "GBP"),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return SampleProducts.product(
                "wide",
                new ProductDraft(
                        draft.title(),
                        "",
                        draft.category(),
                        draft.taxClass(),
                        draft.seller(),
                        List.of(new ProductOption("Kind", values)),
                        variants,
                        List.of()),
                FixedClock.START);
    }
}
