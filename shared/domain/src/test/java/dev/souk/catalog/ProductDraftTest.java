package dev.souk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductDraftTest {
    private static final Image PICTURE =
            new Image("/media/a.webp", "A mug", Optional.of(8), Optional.of(8), Optional.empty());
    private static final List<ProductOption> COLOURS = List.of(new ProductOption("Colour", List.of("Red", "Blue")));

    private static ProductDraft draft(String title, String text, String category, List<ProductOption> options) {
        return draft(title, text, category, options, "Ash & Clay", 900, 350, List.of(PICTURE));
    }

    private static ProductDraft draft(
            String title,
            String text,
            String category,
            List<ProductOption> options,
            String shop,
            long pence,
            int grams,
            List<Image> images) {
        return new ProductDraft(
                title,
                text,
                new CategoryId(category),
                TaxClass.STANDARD,
                new Seller(new SellerId("pottery"), shop),
                options,
                List.of(new Variant(
                        new VariantId("red"),
                        Optional.of("SKU-" + pence),
                        List.of("Red"),
                        Money.of(pence, "GBP"),
                        Optional.empty(),
                        Optional.of(grams))),
                images);
    }

    @Test
    void readsTheSameWhateverItCostsAndWeighs() {
        var mug = draft("Mug", "Holds tea", "kitchen", COLOURS);
        var sized = new Image("/media/a.webp", "A mug", Optional.of(9), Optional.empty(), Optional.of("#ffffff"));
        assertThat(draft("Mug", "Holds tea", "kitchen", COLOURS, "Clay & Ash", 901, 351, List.of(sized))
                        .readsLike(mug))
                .isTrue();
    }

    @Test
    void readsOtherwiseWithOtherWordsOrPictures() {
        var mug = draft("Mug", "Holds tea", "kitchen", COLOURS);
        var other = new Image("/media/b.webp", "A mug", Optional.of(8), Optional.of(8), Optional.empty());
        var green = List.of(new ProductOption("Colour", List.of("Red", "Blue", "Green")));
        assertThat(List.of(
                        draft("Cup", "Holds tea", "kitchen", COLOURS),
                        draft("Mug", "Holds coffee", "kitchen", COLOURS),
                        draft("Mug", "Holds tea", "garden", COLOURS),
                        draft("Mug", "Holds tea", "kitchen", green),
                        mug.describedBy(List.of(new ProductAttribute("Material", "Clay"))),
                        mug.showing(List.of()),
                        mug.showing(List.of(other)),
                        mug.showing(List.of(PICTURE.described("Another mug"))),
                        mug.showing(List.of(PICTURE, other))))
                .noneMatch(changed -> changed.readsLike(mug));
    }
}
