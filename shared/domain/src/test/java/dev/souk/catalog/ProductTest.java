package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {
    private static final Currency POUNDS = Currency.getInstance("GBP");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final ProductOption COLOUR = new ProductOption("Colour", List.of("Red", "Blue"));
    private static final ProductOption SIZE = new ProductOption("Size", List.of("S", "M"));

    @Test
    void isSoundWhereEachChoiceIsAnOptionsValue() {
        var outcome = make(List.of(COLOUR, SIZE), variant("a", 900, "Red", "S"), variant("b", 800, "Blue", "M"));

        assertThat(outcome).isInstanceOfSatisfying(Product.Outcome.Sound.class, sound -> {
            assertThat(sound.product().version()).isEqualTo(1);
            assertThat(sound.product().fromPrice()).isEqualTo(Money.of(800, "GBP"));
            assertThat(sound.product().variant(new VariantId("b"))).isPresent();
            assertThat(sound.product().variant(new VariantId("c"))).isEmpty();
        });
    }

    @Test
    void refusesAProductWithNothingToBuy() {
        assertThat(flaws(List.of())).containsExactly(new ProductFlaw.NoVariant());
    }

    @Test
    void refusesChoicesThatDoNotFitTheOptions() {
        assertThat(flaws(List.of(COLOUR, SIZE), variant("a", 1, "Red"), variant("b", 1, "Green", "S")))
                .containsExactly(
                        new ProductFlaw.ChoicesMiscounted(0, 2),
                        new ProductFlaw.ChoiceUnknown(1, 0, List.of("Red", "Blue")));
    }

    @Test
    void refusesVariantsThatNobodyCouldTellApart() {
        assertThat(flaws(List.of(COLOUR), variant("a", 1, "Red"), variant("a", 1, "Red")))
                .containsExactly(new ProductFlaw.VariantRepeated(1), new ProductFlaw.ChoicesRepeated(1, 0));
    }

    @Test
    void refusesRepeatedOptionsAndValues() {
        var twice = new ProductOption("Colour", List.of("Red", "Red"));

        assertThat(flaws(List.of(COLOUR, twice), variant("a", 1, "Blue", "Red")))
                .containsExactly(new ProductFlaw.OptionRepeated(1), new ProductFlaw.ValueRepeated(1, 1));
    }

    @Test
    void refusesAttributesThatCannotBeToldApart() {
        var said = draft(List.of(COLOUR), variant("a", 1, "Red"))
                .describedBy(List.of(
                        new ProductAttribute("Material", "Oak"),
                        new ProductAttribute(" MATERIAL ", "Ash"),
                        new ProductAttribute("colour", "Red"),
                        new ProductAttribute(" ", "Wales"),
                        new ProductAttribute("Made: in", " ")));

        assertThat(Product.of(new ProductId("mug"), said, POUNDS, NOW))
                .isEqualTo(new Product.Outcome.Flawed(List.of(
                        new ProductFlaw.AttributeRepeated(1),
                        new ProductFlaw.AttributeRepeated(2),
                        new ProductFlaw.AttributeMisnamed(3),
                        new ProductFlaw.AttributeMisnamed(4),
                        new ProductFlaw.AttributeEmpty(4))));
    }

    @Test
    void refusesForeignCurrenciesAndNegativePrices() {
        var euro = new Variant(
                new VariantId("b"),
                Optional.empty(),
                List.of("Blue"),
                Money.of(1, "EUR"),
                Optional.empty(),
                Optional.empty());

        assertThat(flaws(List.of(COLOUR), variant("a", -1, "Red"), euro))
                .containsExactly(new ProductFlaw.PriceNegative(0), new ProductFlaw.CurrencyForeign(1, POUNDS));
    }

    @Test
    void comparesAPriceWithMoreOfTheSameCurrencyAlone() {
        for (var compared : List.of(Money.of(900, "GBP"), Money.of(899, "GBP"), Money.of(901, "EUR"))) {
            assertThat(flaws(List.of(), marked(Optional.empty(), Optional.of(compared))))
                    .as(compared.toString())
                    .containsExactly(new ProductFlaw.ComparedTooLow(0));
        }
        var more = marked(Optional.empty(), Optional.of(Money.of(901, "GBP")));
        assertThat(sound(List.of(), more).fromPrice()).isEqualTo(Money.of(900, "GBP"));
    }

    @Test
    void namesAPriceInAnotherCurrencyForAllVariantsOrForNone() {
        var red = named("a", "Red", 900, Money.of(1_100, "EUR"), Money.of(1_200, "USD"));
        var blue = named("b", "Blue", 800, Money.of(1_150, "EUR"));

        assertThat(flaws(List.of(COLOUR), red, blue))
                .containsExactly(new ProductFlaw.NamedPriceMissing(1, Currency.getInstance("USD")));
    }

    @Test
    void namesOnePriceInEachOtherCurrency() {
        assertThat(flaws(List.of(), named("a", 900, Money.of(1, "EUR"), Money.of(2, "EUR"), Money.of(3, "GBP"))))
                .containsExactly(
                        new ProductFlaw.NamedPriceRepeated(0, 1, Currency.getInstance("EUR")),
                        new ProductFlaw.NamedPriceRepeated(0, 2, POUNDS));
        assertThat(flaws(List.of(), named("a", 900, Money.of(-1, "EUR"))))
                .containsExactly(new ProductFlaw.NamedPriceNegative(0, 0));
    }

    @Test
    void isListedAtTheLeastInEachCurrencyAndAsVaryingWhereAnyPriceDoes() {
        var red = named("a", "Red", 900, Money.of(1_100, "EUR"));
        var blue = named("b", "Blue", 900, Money.of(1_050, "EUR"));
        var summary = ProductSummary.of(sound(List.of(COLOUR), red, blue));

        assertThat(summary.namedFromPrices()).containsExactly(Money.of(1_050, "EUR"));
        assertThat(summary.pricesVary()).isTrue();
        var same = ProductSummary.of(sound(List.of(COLOUR), red, named("b", "Blue", 900, Money.of(1_100, "EUR"))));
        assertThat(same.pricesVary()).isFalse();
    }

    private static Variant named(String id, String choice, long pence, Money... prices) {
        return named(id, List.of(choice), pence, prices);
    }

    private static Variant named(String id, long pence, Money... prices) {
        return named(id, List.of(), pence, prices);
    }

    private static Variant named(String id, List<String> choices, long pence, Money... prices) {
        return new Variant(
                new VariantId(id),
                Optional.empty(),
                choices,
                Money.of(pence, "GBP"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(prices));
    }

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "10012345678902"})
    void takesABarcodeOfAnyLength(String barcode) {
        assertThat(make(List.of(), marked(Optional.of(barcode), Optional.empty())))
                .isInstanceOf(Product.Outcome.Sound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "96385075",
                "4006381333932",
                "4006381339331",
                "400638133393",
                "0000000000",
                "4006381333931 ",
                "４００６３８１３３３９３１",
                "400638133393X"
            })
    void refusesABarcodeWhoseDigitsDoNotFit(String barcode) {
        assertThat(flaws(List.of(), marked(Optional.of(barcode), Optional.empty())))
                .containsExactly(new ProductFlaw.BarcodeWrong(0));
    }

    private static Variant marked(Optional<String> barcode, Optional<Money> compareAtPrice) {
        return new Variant(
                new VariantId("a"),
                Optional.empty(),
                List.of(),
                Money.of(900, "GBP"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                barcode,
                compareAtPrice,
                List.of());
    }

    @Test
    void refusesAnImageThatIsNotThere() {
        var pictured = new Variant(
                new VariantId("a"), Optional.empty(), List.of(), Money.of(1, "GBP"), Optional.of(0), Optional.empty());

        assertThat(flaws(List.of(), pictured)).containsExactly(new ProductFlaw.ImageUnknown(0, 0));
    }

    @Test
    void keepsItsVersionWhereNothingDiffers() {
        var product = sound(List.of(), variant("a", 100));

        assertThat(product.changedTo(draft(List.of(), variant("a", 100)), POUNDS))
                .isEqualTo(new Product.Outcome.Sound(product));
        assertThat(product.changedTo(draft(List.of(), variant("a", 101)), POUNDS))
                .isInstanceOfSatisfying(
                        Product.Outcome.Sound.class,
                        sound -> assertThat(sound.product().version()).isEqualTo(2));
    }

    @Test
    void cannotBeMadeUnsound() {
        var draft = draft(List.of(COLOUR), variant("a", 1, "Green"));

        assertThatThrownBy(() -> new Product(new ProductId("mug"), draft, 1, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mug");
    }

    private static List<ProductFlaw> flaws(List<ProductOption> options, Variant... variants) {
        return ((Product.Outcome.Flawed) make(options, variants)).flaws();
    }

    private static Product sound(List<ProductOption> options, Variant... variants) {
        return ((Product.Outcome.Sound) make(options, variants)).product();
    }

    private static Product.Outcome make(List<ProductOption> options, Variant... variants) {
        return Product.of(new ProductId("mug"), draft(options, variants), POUNDS, NOW);
    }

    private static ProductDraft draft(List<ProductOption> options, Variant... variants) {
        return new ProductDraft(
                "Mug",
                "",
                new CategoryId("kitchen"),
                TaxClass.STANDARD,
                new Seller(new SellerId("pottery"), "Ash & Clay"),
                options,
                List.of(variants),
                List.of());
    }

    private static Variant variant(String id, long pence, String... choices) {
        return new Variant(
                new VariantId(id),
                Optional.empty(),
                List.of(choices),
                Money.of(pence, "GBP"),
                Optional.empty(),
                Optional.empty());
    }
}
