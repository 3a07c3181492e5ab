package dev.souk.testkit.catalog;

import static dev.souk.testkit.catalog.SampleProducts.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.Products;
import dev.souk.catalog.PublicationState;
import dev.souk.catalog.TaxClass;
import dev.souk.money.Money;
import dev.souk.pricing.Offer;
import dev.souk.pricing.Offers;
import dev.souk.pricing.VariantRef;
import dev.souk.testkit.FixedClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What whoever tells offers owes. */
public abstract class OffersContract {
    /** The products that the offers are of; none yet. */
    protected abstract Products products();

    /** Offers of these products. */
    protected abstract Offers offers();

    @Test
    void tellsPriceTitlePictureAndStockOfAVariant() {
        products().save(arrival(SampleProducts.product("mug", SampleProducts.mug(), FixedClock.START), 7));
        var blue = new VariantRef("mug", "blue");

        var offer = new Offer(
                blue,
                "Mug",
                List.of("Blue"),
                SampleProducts.POTTERY.id(),
                SampleProducts.POTTERY.name(),
                Optional.of("/media/mug-blue.webp"),
                SampleProducts.mug().category(),
                TaxClass.STANDARD,
                Money.of(950, "GBP"),
                0,
                7);
        assertThat(offers().find(List.of(blue))).containsOnlyKeys(blue).containsValue(offer);
    }

    @Test
    void knowsWhatItIsToATax() {
        products().save(arrival(SampleProducts.product("book", SampleProducts.book(), FixedClock.START), 7));
        var book = new VariantRef("book", "one");

        assertThat(offers().find(List.of(book)).values())
                .singleElement()
                .extracting(Offer::taxClass)
                .isEqualTo(TaxClass.BOOKS);
    }

    @Test
    void leavesOutWhatIsNotForSale() {
        products().save(arrival(SampleProducts.plain("spoon", 300), 7));
        var gone = List.of(new VariantRef("spoon", "two"), new VariantRef("fork", "one"));

        assertThat(offers().find(gone)).isEmpty();
    }

    @Test
    void leavesOutWhatShoppersDoNotSee() {
        var wanted = new ArrayList<VariantRef>();
        for (var state : PublicationState.values()) {
            products().save(arrival(SampleProducts.in(state, SampleProducts.plain(state.code(), 300)), 7));
            wanted.add(new VariantRef(state.code(), "one"));
        }

        assertThat(offers().find(wanted)).containsOnlyKeys(new VariantRef("published", "one"));
        assertThat(offers().find(wanted.subList(0, 1))).isEmpty();
    }

    @Test
    void takesARepeatedVariantOnce() {
        products().save(arrival(SampleProducts.plain("spoon", 300), 7));
        var spoon = new VariantRef("spoon", "one");

        assertThat(offers().find(List.of(spoon, spoon))).containsOnlyKeys(spoon);
    }

    @Test
    void takesMoreVariantsThanOneReadAnswers() {
        var wanted = new ArrayList<VariantRef>();
        for (var i = 0; i < 99; i++) {
            products().save(arrival(SampleProducts.plain("product-" + i, 100 + i), i));
            wanted.add(new VariantRef("product-" + i, "one"));
        }

        var found = offers().find(wanted);

        assertThat(found).containsOnlyKeys(wanted);
        found.forEach((variant, offer) -> assertThat(offer.price().amount()).isEqualTo(100 + offer.available()));
    }
}
