package dev.souk.imports;

import dev.souk.catalog.ProductOption;
import dev.souk.catalog.Variant;
import dev.souk.catalog.VariantId;
import dev.souk.money.Currencies;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the variant of one row. What the file does not say of a variant that is there already stays as it is. */
final class VariantCells {
    private static final int LONGEST_SKU = 64;
    private static final int MOST_STOCK = 1_000_000;
    private static final int HEAVIEST = 1_000_000;
    private static final int MOST_IMAGES = 12;
    private static final int HIGHEST_LOW_STOCK = 10_000;

    private final Cells cells;
    private final PriceCells prices;

    /** @param currencies the shop's */
    VariantCells(Cells cells, Currencies currencies) {
        this.cells = cells;
        this.prices = new PriceCells(cells, currencies);
    }

    /** Empty where the cell is no variant id, which is noted. */
    Optional<VariantId> id() {
        try {
            return Optional.of(new VariantId(cells.row().word(Column.VARIANT_ID).orElse("")));
        } catch (IllegalArgumentException _) {
            cells.problem(Column.VARIANT_ID, "Must be 1 to 64 letters, digits, '-' or '_', such as red-small.");
            return Optional.empty();
        }
    }

    /**
     * The variant.
     *
     * @param options those of the product, where the file speaks of options
     * @param before the variant that is there
     */
    Variant variant(VariantId id, Optional<List<ProductOption>> options, Optional<Variant> before) {
        return new Variant(
                id,
                sku(before),
                options.map(of -> OptionCells.choices(cells, of))
                        .orElseGet(() -> before.map(Variant::choices).orElse(List.of())),
                prices.price(before),
                number(
                                Column.IMAGE,
                                1,
                                MOST_IMAGES,
                                before.flatMap(Variant::imageIndex).map(index -> index + 1))
                        .map(number -> number - 1),
                number(Column.WEIGHT_GRAMS, 1, HEAVIEST, before.flatMap(Variant::weightGrams)),
                number(Column.LOW_STOCK, 0, HIGHEST_LOW_STOCK, before.flatMap(Variant::lowStock)),
                barcode(before),
                prices.compareAtPrice(before),
                prices.namedPrices(before));
    }

    /** An empty cell says that there is none, and a number that is an empty text is none either. */
    private Optional<String> sku(Optional<Variant> before) {
        var kept = before.flatMap(Variant::sku);
        return cells.row().has(Column.SKU)
                ? cells.text(Column.SKU, LONGEST_SKU).or(() -> kept.filter(String::isEmpty))
                : kept;
    }

    private Optional<String> barcode(Optional<Variant> before) {
        return cells.row().has(Column.BARCODE) ? cells.row().word(Column.BARCODE) : before.flatMap(Variant::barcode);
    }

    private Optional<Integer> number(Column column, int least, int most, Optional<Integer> before) {
        if (!cells.row().has(column)) {
            return before;
        }
        var number = cells.number(column, least, most);
        return number.isPresent() ? Optional.of(Math.toIntExact(number.getAsLong())) : Optional.empty();
    }

    /** The pieces on the shelf; empty where nothing is said of them, which leaves them as they are. */
    OptionalLong count() {
        return cells.number(Column.STOCK, 0, MOST_STOCK);
    }
}
