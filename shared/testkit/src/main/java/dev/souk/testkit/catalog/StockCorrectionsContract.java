package dev.souk.testkit.catalog;

import static dev.souk.testkit.catalog.SampleProducts.arrival;
import static dev.souk.testkit.catalog.SampleProducts.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CorrectionReason;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Products;
import dev.souk.catalog.Stock;
import dev.souk.catalog.StockCorrection;
import dev.souk.catalog.StockCorrections;
import dev.souk.catalog.StockCorrections.Outcome;
import dev.souk.catalog.VariantId;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What whoever writes corrections of stock owes. */
public abstract class StockCorrectionsContract {
    private static final ProductId SPOON = new ProductId("spoon");
    private static final VariantId ONE =
            plain("spoon", 300).content().variants().getFirst().id();

    /** Corrections of the stock of {@link #products}. */
    protected abstract StockCorrections corrections();

    /** Products, none yet. */
    protected abstract Products products();

    private static StockCorrection correction(String id, long by) {
        return new StockCorrection(id, SPOON, ONE, by, CorrectionReason.DAMAGED, "Fell down", SampleProducts.POTTER);
    }

    private Stock stock() {
        return products().findLatest(SPOON).orElseThrow().stockOf(ONE);
    }

    @Test
    void movesTheStockAndLeavesWhatWasCounted() {
        products().save(arrival(plain("spoon", 300), 10));
        assertThat(corrections().write(correction("a", -3), true)).isEqualTo(new Outcome.Written());
        assertThat(corrections().write(correction("b", 1), true)).isEqualTo(new Outcome.Written());
        assertThat(stock()).isEqualTo(new Stock(8, OptionalLong.of(10)));
    }

    @Test
    void isDoneOnceHoweverOftenItIsAsked() {
        products().save(arrival(plain("spoon", 300), 10));
        corrections().write(correction("a", -3), true);
        corrections().write(correction("b", 1), true);
        assertThat(corrections().write(correction("a", -3), true)).isEqualTo(new Outcome.Written());
        assertThat(corrections().write(correction("a", -4), true)).isEqualTo(new Outcome.KeyUsedOtherwise());
        assertThat(stock().available()).isEqualTo(8);
    }

    @Test
    void neverGoesBelowNothingNorAboveWhatAShelfHolds() {
        products().save(arrival(plain("spoon", 300), 2));
        assertThat(corrections().write(correction("a", -3), true)).isEqualTo(new Outcome.OutOfBounds(2));
        assertThat(corrections().write(correction("b", StockCorrection.MOST), true))
                .isEqualTo(new Outcome.OutOfBounds(2));
        assertThat(stock().available()).isEqualTo(2);
        assertThat(corrections().write(correction("a", -2), true)).isEqualTo(new Outcome.Written());
        assertThat(stock().available()).isZero();
    }

    @Test
    void makesNoStockForWhatWasWithdrawnButForWhatNobodyEverCounted() {
        products().save(new Products.Change(SampleProducts.POTTER, plain("spoon", 300), List.of(), Set.of()));
        assertThat(corrections().write(correction("a", 3), true)).isEqualTo(new Outcome.Gone());
        assertThat(corrections().write(correction("b", -3), false)).isEqualTo(new Outcome.OutOfBounds(0));
        assertThat(corrections().write(correction("c", 3), false)).isEqualTo(new Outcome.Written());
        assertThat(stock()).isEqualTo(new Stock(3, OptionalLong.empty()));
    }
}
