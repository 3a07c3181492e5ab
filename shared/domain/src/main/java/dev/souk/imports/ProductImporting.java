package dev.souk.imports;

import dev.souk.catalog.ChangedBy;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.ProductSaving;
import dev.souk.catalog.ProductSaving.Command;
import dev.souk.catalog.Products;
import dev.souk.catalog.ShelvedProduct;
import java.util.List;
import java.util.Optional;

/**
 * Brings the rows of one product into the catalogue. A product that is as its rows say costs half a read and no write.
 *
 * <p>What is saved was planned for the product as it was read: if somebody changes it, or sells of it, in between, it is
 * read and planned again.
 */
final class ProductImporting {
    /** Each failed attempt means that somebody else's succeeded. */
    private static final int ATTEMPTS = 8;

    private final Products products;
    private final ProductSaving saving;
    private final ProductPlanning planning;
    private final Mode mode;
    private final ChangedBy by;

    ProductImporting(Products products, ProductSaving saving, ProductPlanning planning, Mode mode, ChangedBy by) {
        this.products = products;
        this.saving = saving;
        this.planning = planning;
        this.mode = mode;
        this.by = by;
    }

    /** What became of a product. */
    sealed interface Outcome {
        record Created() implements Outcome {}

        record Changed() implements Outcome {}

        record Unchanged() implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}
    }

    /** Does it, or in a dry run says what would be done. */
    Outcome bring(ProductId id, RowGroup group) {
        // What was written in the last second may be missing here: then it is as if the file had come a second earlier.
        var found = products.findOwn(id);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var outcome = attempt(id, group, found);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            found = products.findLatest(id);
        }
        return new Outcome.Refused(List.of(Problem.of(
                group.first(),
                Column.PRODUCT_ID,
                "Is being changed or bought by others all the time; import the file again for it.")));
    }

    private Optional<Outcome> attempt(ProductId id, RowGroup group, Optional<ShelvedProduct> found) {
        return switch (planning.plan(id, group, found)) {
            case ProductPlan.Nothing() -> Optional.of(new Outcome.Unchanged());
            case ProductPlan.Refuse(var problems) -> Optional.of(new Outcome.Refused(problems));
            case ProductPlan.Save save ->
                mode == Mode.DRY_RUN ? Optional.of(done(found)) : save(id, save, group, found);
        };
    }

    private Optional<Outcome> save(
            ProductId id, ProductPlan.Save plan, RowGroup group, Optional<ShelvedProduct> found) {
        var command = new Command(
                by,
                id,
                plan.draft(),
                plan.counts(),
                found.map(ShelvedProduct::revision),
                Optional.of(plan.draft().seller().id()),
                plan.wish());
        return switch (saving.save(command)) {
            case ProductSaving.Outcome.Saved _ -> Optional.of(done(found));
            case ProductSaving.Outcome.Flawed(var flaws) ->
                Optional.of(new Outcome.Refused(
                        flaws.stream().map(flaw -> FlawProblems.of(flaw, group)).toList()));
            case ProductSaving.Outcome.Refused(var why) ->
                Optional.of(new Outcome.Refused(List.of(WishCells.problem(why, group.first()))));
            case ProductSaving.Outcome.NotYours _,
                    ProductSaving.Outcome.ChangedMeanwhile _,
                    ProductSaving.Outcome.Contended _ -> Optional.empty();
        };
    }

    private static Outcome done(Optional<ShelvedProduct> found) {
        return found.isEmpty() ? new Outcome.Created() : new Outcome.Changed();
    }
}
