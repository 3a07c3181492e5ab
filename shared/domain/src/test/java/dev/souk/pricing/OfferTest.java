package dev.souk.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductOption;
import dev.souk.catalog.Seller;
import dev.souk.catalog.Stock;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.identity.SellerId;
import dev.souk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final Product MUG = new Product(
            new ProductId("mug"),
            new ProductDraft(
                    "Mug",
                    "",
                    new CategoryId("kitchen"),
                    TaxClass.STANDARD,
                    new Seller(new SellerId("pottery"), "Ash & Clay"),
                    List.of(new ProductOption("Colour", List.of("Red"))),
                    List.of(new Variant(
                            new VariantId("a"),
                            Optional.empty(),
                            List.of("Red"),
                            Money.of(900, "GBP"),
                            Optional.empty(),
                            Optional.of(350),
                            Optional.empty(),
                            Optional.empty(),
                            // What it is compared with is no part of an offer, and so of no sum.
                            Optional.of(Money.of(1200, "GBP")),
                            List.of())),
                    List.of()),
            1,
            Instant.EPOCH);

    @Test
    void isAVariantAsTheShelfHasIt() {
        assertThat(Offer.of(MUG, new VariantId("a"), Stock.counted(3)))
                .contains(new Offer(
                        new VariantRef("mug", "a"),
                        "Mug",
                        List.of("Red"),
                        new SellerId("pottery"),
                        "Ash & Clay",
                        Optional.empty(),
                        new CategoryId("kitchen"),
                        TaxClass.STANDARD,
                        Money.of(900, "GBP"),
                        350,
                        3));
    }

    @Test
    void isNothingWhereThereIsNoSuchVariant() {
        assertThat(Offer.of(MUG, new VariantId("b"), Stock.counted(3))).isEmpty();
    }
}
