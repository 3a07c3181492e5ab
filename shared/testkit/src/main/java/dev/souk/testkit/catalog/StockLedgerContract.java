package dev.souk.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.CorrectionReason;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.StockLedger;
import dev.souk.catalog.StockMovement;
import dev.souk.catalog.StockMovement.Kind;
import dev.souk.catalog.VariantId;
import dev.souk.testkit.FixedClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What whoever keeps the movements of stock owes. */
public abstract class StockLedgerContract {
    private static final ProductId MUG = new ProductId("mug");
    private static final VariantId RED = new VariantId("red");

    /** A ledger, empty; the same one within a test. */
    protected abstract StockLedger ledger();

    private static StockMovement movement(String variant, int number, Kind kind) {
        var at = FixedClock.START.plusSeconds(number);
        var corrected = kind == Kind.CORRECTION;
        return new StockMovement(
                MUG,
                new VariantId(variant),
                "%013d-%040d".formatted(at.toEpochMilli(), number),
                at,
                kind,
                kind == Kind.SALE ? -2 : 5,
                number,
                corrected ? Optional.of(SampleProducts.POTTER) : Optional.empty(),
                kind == Kind.SALE ? Optional.of("0".repeat(26)) : Optional.empty(),
                corrected ? Optional.of("abc") : Optional.empty(),
                corrected ? Optional.of(CorrectionReason.FOUND) : Optional.empty(),
                corrected ? Optional.of("Behind the shelf") : Optional.empty());
    }

    @Test
    void givesBackAVariantsMovementsTheLatestFirst() {
        var all = List.of(
                movement("red", 2, Kind.SALE),
                movement("red", 1, Kind.INITIAL),
                movement("red", 3, Kind.CORRECTION),
                movement("blue", 4, Kind.RETURN));
        ledger().note(all);
        ledger().note(all.reversed());
        ledger().note(List.of());
        assertThat(ledger().of(MUG, RED, 24, Optional.empty()).orElseThrow())
                .isEqualTo(new StockLedger.Page(List.of(all.get(2), all.get(0), all.get(1)), Optional.empty()));
    }

    @Test
    void pagesThroughMoreThanOneCallTakes() {
        ledger().note(IntStream.rangeClosed(1, 60)
                .mapToObj(number -> movement("red", number, Kind.SALE))
                .toList());
        var first = ledger().of(MUG, RED, 59, Optional.empty()).orElseThrow();
        assertThat(first.movements()).hasSize(59);
        var second = ledger().of(MUG, RED, 59, first.next()).orElseThrow();
        assertThat(second.movements()).containsExactly(movement("red", 1, Kind.SALE));
        assertThat(second.next()).isEmpty();
        assertThat(ledger().of(MUG, new VariantId("blue"), 59, first.next())).isEmpty();
        assertThat(ledger().of(MUG, RED, 59, Optional.of("nonsense"))).isEmpty();
    }
}
