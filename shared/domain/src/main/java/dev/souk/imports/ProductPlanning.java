package dev.souk.imports;

import dev.souk.catalog.CategoryId;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.ProductId;
import dev.souk.catalog.Publication;
import dev.souk.catalog.PublicationWish;
import dev.souk.catalog.Seller;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.TaxClass;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.money.Currencies;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what the rows of a product would change, from them and the product alone.
 *
 * <p>A count that equals the last one is that count said again and moves nothing, as in {@link
 * dev.souk.catalog.ProductSaving}; that is why an export holds the last count and not what orders have left of it.
 */
public final class ProductPlanning {
    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_DESCRIPTION = 5_000;

    private final Seller seller;
    private final Set<CategoryId> categories;
    private final Currencies currencies;
    private final Clock clock;

    /**
     * Plans for this seller.
     *
     * @param seller whose products these may be, with the name that new ones show
     * @param categories those that there are
     * @param currencies the shop's
     */
    public ProductPlanning(Seller seller, Set<CategoryId> categories, Currencies currencies, Clock clock) {
        this.seller = seller;
        this.categories = Set.copyOf(categories);
        this.currencies = currencies;
        this.clock = clock;
    }

    /** What these rows come to, the product being so or not being there. */
    public ProductPlan plan(ProductId id, RowGroup group, Optional<ShelvedProduct> found) {
        var content = found.map(there -> there.product().content());
        if (content.isPresent() && !content.get().seller().id().equals(seller.id())) {
            return refuse(group, Column.PRODUCT_ID, "Is another seller's product; give yours an id of its own.");
        }
        if (group.overflow() > 0) {
            return refuse(
                    group,
                    Column.PRODUCT_ID,
                    "Has " + (group.rows().size() + group.overflow()) + " rows; a product has at most "
                            + RowGroup.MOST_ROWS + " variants. Make several products of it.");
        }
        var problems = new ArrayList<Problem>();
        var counts = new HashMap<VariantId, Long>();
        var draft = draft(id, group, content, problems, counts);
        var wish = wish(group, found, problems);
        if (!problems.isEmpty()) {
            return new ProductPlan.Refuse(problems);
        }
        return switch (outcome(id, draft, found)) {
            case Product.Outcome.Flawed(var flaws) ->
                new ProductPlan.Refuse(
                        flaws.stream().map(flaw -> FlawProblems.of(flaw, group)).toList());
            case Product.Outcome.Sound(var _) -> save(draft, counts, wish, found);
        };
    }

    private PublicationWish wish(RowGroup group, Optional<ShelvedProduct> found, List<Problem> problems) {
        var there = found.map(one -> one.product().publication());
        var wish = new WishCells(new Cells(group.first(), problems)).wish(there);
        var outcome = there.map(one -> one.saved(wish, false, () -> true, clock.instant()))
                .orElseGet(() -> Publication.begun(wish, () -> true, clock.instant()));
        if (outcome instanceof Publication.Outcome.Refused(var why)) {
            problems.add(WishCells.problem(why, group.first()));
        }
        return wish;
    }

    private Product.Outcome outcome(ProductId id, ProductDraft draft, Optional<ShelvedProduct> found) {
        return found.map(there -> there.product().changedTo(draft, currencies.own()))
                .orElseGet(() -> Product.of(id, draft, currencies.own(), Instant.EPOCH));
    }

    private static ProductPlan save(
            ProductDraft draft, Map<VariantId, Long> counts, PublicationWish wish, Optional<ShelvedProduct> found) {
        var moved = counts.entrySet().stream()
                .filter(count -> found.isEmpty()
                        || !found.get().stockOf(count.getKey()).counted().equals(OptionalLong.of(count.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var same = found.isPresent() && found.get().product().content().equals(draft);
        return same && moved.isEmpty() && wish instanceof PublicationWish.Keep
                ? new ProductPlan.Nothing()
                : new ProductPlan.Save(draft, moved, wish);
    }

    private ProductDraft draft(
            ProductId product,
            RowGroup group,
            Optional<ProductDraft> before,
            List<Problem> problems,
            Map<VariantId, Long> counts) {
        var first = new Cells(group.first(), problems);
        checkRepeated(group, problems);
        var options = new OptionCells(group, before.map(ProductDraft::options).orElse(List.of()), problems);
        var images =
                new ImageCells(product, first, before.map(ProductDraft::images).orElse(List.of()));
        var attributes =
                new AttributeCells(first, before.map(ProductDraft::attributes).orElse(List.of()));
        var spoken = options.spoken()
                ? Optional.of(options.options())
                : Optional.<List<dev.souk.catalog.ProductOption>>empty();
        var variants = new ArrayList<Variant>();
        for (var row : group.rows()) {
            var cells = new VariantCells(new Cells(row, problems), currencies);
            cells.id().ifPresent(id -> {
                variants.add(cells.variant(id, spoken, before.flatMap(draft -> variant(draft, id))));
                cells.count().ifPresent(count -> counts.putIfAbsent(id, count));
            });
        }
        return new ProductDraft(
                title(first, before),
                group.first().has(Column.DESCRIPTION)
                        ? first.text(Column.DESCRIPTION, LONGEST_DESCRIPTION).orElse("")
                        : before.map(ProductDraft::description).orElse(""),
                category(first, before),
                taxClass(first, before),
                before.map(ProductDraft::seller).orElse(seller),
                spoken.or(() -> before.map(ProductDraft::options)).orElse(List.of()),
                variants,
                images.spoken()
                        ? images.images()
                        : before.map(ProductDraft::images).orElse(List.of()),
                attributes.attributes());
    }

    /** What follows the first row says the same of the product, or nothing. */
    private static void checkRepeated(RowGroup group, List<Problem> problems) {
        var first = group.first();
        for (var row : group.rows()) {
            for (var column : Column.values()) {
                if (column.ofProduct()
                        && row.text(column).isPresent()
                        && !row.text(column).equals(first.text(column))
                        && !row.word(column).equals(first.word(column))) {
                    problems.add(Problem.of(
                            row,
                            column,
                            "Differs from line " + first.line() + ", the product's first; make it the same, or leave"
                                    + " it empty here."));
                }
            }
        }
    }

    private static Optional<Variant> variant(ProductDraft draft, VariantId id) {
        return draft.variants().stream()
                .filter(variant -> variant.id().equals(id))
                .findFirst();
    }

    private static String title(Cells cells, Optional<ProductDraft> before) {
        var title = cells.text(Column.TITLE, LONGEST_TITLE).filter(text -> !text.isBlank());
        if (title.isEmpty() && before.isEmpty()) {
            cells.problem(Column.TITLE, "Is required for a product that is new.");
        }
        return title.or(() -> before.map(ProductDraft::title)).orElse("");
    }

    private CategoryId category(Cells cells, Optional<ProductDraft> before) {
        var kept = before.map(ProductDraft::category);
        var word = cells.row().word(Column.CATEGORY);
        if (word.isEmpty() && kept.isPresent()) {
            return kept.get();
        }
        var known = categories.stream()
                .filter(category -> word.equals(Optional.of(category.value())))
                .findFirst()
                .or(() -> kept.filter(category -> word.equals(Optional.of(category.value()))));
        if (known.isEmpty()) {
            cells.problem(
                    Column.CATEGORY,
                    word.isEmpty()
                            ? "Is required for a product that is new."
                            : "Is no category of the shop; take the id from the address of a category's page.");
        }
        return known.orElse(new CategoryId("none"));
    }

    private static TaxClass taxClass(Cells cells, Optional<ProductDraft> before) {
        var word = cells.row().word(Column.TAX_CLASS);
        var given = word.flatMap(TaxClass::of);
        if (word.isPresent() && given.isEmpty()) {
            cells.problem(
                    Column.TAX_CLASS,
                    Arrays.stream(TaxClass.values())
                            .map(TaxClass::code)
                            .collect(Collectors.joining(", ", "Must be one of: ", ".")));
        }
        return given.or(() -> before.map(ProductDraft::taxClass)).orElse(TaxClass.STANDARD);
    }

    private static ProductPlan refuse(RowGroup group, Column column, String detail) {
        return new ProductPlan.Refuse(List.of(Problem.of(group.first(), column, detail)));
    }
}
