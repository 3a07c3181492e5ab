package dev.souk.imports;

import dev.souk.catalog.Image;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.Publication;
import dev.souk.catalog.ShelvedProduct;
import dev.souk.catalog.Variant;
import dev.souk.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes a product as the rows that, imported again, change nothing. */
public final class ProductRows {
    private ProductRows() {}

    /** A row a variant, each with every column; what is of the product stands in the first alone. */
    public static List<Map<Column, String>> of(ShelvedProduct shelved) {
        var content = shelved.product().content();
        var rows = new ArrayList<Map<Column, String>>();
        for (var variant : content.variants()) {
            var row = new EnumMap<Column, String>(Column.class);
            for (var column : Column.values()) {
                row.put(column, "");
            }
            row.put(Column.PRODUCT_ID, shelved.product().id().value());
            if (rows.isEmpty()) {
                product(row, content);
                publication(row, shelved.product().publication());
            }
            variant(row, variant, shelved);
            rows.add(row);
        }
        return rows;
    }

    private static void product(Map<Column, String> row, ProductDraft content) {
        row.put(Column.TITLE, content.title());
        row.put(Column.DESCRIPTION, content.description());
        row.put(Column.CATEGORY, content.category().value());
        row.put(Column.TAX_CLASS, content.taxClass().code());
        for (var i = 0; i < content.options().size(); i++) {
            row.put(Column.OPTION_NAMES.get(i), content.options().get(i).name());
            row.put(
                    Column.OPTION_VALUES.get(i),
                    ListCell.of(content.options().get(i).values()));
        }
        row.put(Column.ATTRIBUTES, AttributeCells.of(content.attributes()));
        row.put(Column.IMAGES, list(content, Image::url));
        row.put(Column.IMAGE_ALTS, list(content, Image::alt));
        row.put(Column.IMAGE_SIZES, list(content, ProductRows::size));
        row.put(Column.IMAGE_COLORS, list(content, image -> image.color().orElse("")));
    }

    private static void publication(Map<Column, String> row, Publication publication) {
        row.put(Column.STATE, publication.state().code());
        row.put(Column.PUBLISH_AT, publication.publishAt().map(Object::toString).orElse(""));
    }

    private static String list(ProductDraft content, Function<Image, String> text) {
        return ListCell.of(content.images().stream().map(text).toList());
    }

    private static String size(Image image) {
        return image.width().isEmpty() && image.height().isEmpty()
                ? ""
                : text(image.width()) + "x" + text(image.height());
    }

    private static void variant(Map<Column, String> row, Variant variant, ShelvedProduct shelved) {
        row.put(Column.VARIANT_ID, variant.id().value());
        row.put(Column.SKU, variant.sku().orElse(""));
        row.put(Column.BARCODE, variant.barcode().orElse(""));
        for (var i = 0; i < variant.choices().size(); i++) {
            row.put(Column.CHOICES.get(i), variant.choices().get(i));
        }
        row.put(Column.PRICE, amount(variant.price()));
        row.put(
                Column.COMPARE_AT_PRICE,
                variant.compareAtPrice().map(ProductRows::amount).orElse(""));
        row.put(Column.CURRENCY, variant.price().currency().getCurrencyCode());
        row.put(Column.OTHER_PRICES, PriceCells.of(variant.namedPrices()));
        var stock = shelved.stockOf(variant.id());
        row.put(
                Column.STOCK,
                stock.counted().isPresent() ? Long.toString(stock.counted().getAsLong()) : "");
        row.put(Column.AVAILABLE, Long.toString(stock.available()));
        row.put(Column.LOW_STOCK, text(variant.lowStock()));
        row.put(Column.WEIGHT_GRAMS, text(variant.weightGrams()));
        row.put(Column.IMAGE, text(variant.imageIndex().map(index -> index + 1)));
    }

    private static String text(Optional<Integer> number) {
        return number.map(Object::toString).orElse("");
    }

    static String amount(Money money) {
        return BigDecimal.valueOf(money.amount(), money.currency().getDefaultFractionDigits())
                .toPlainString();
    }
}
