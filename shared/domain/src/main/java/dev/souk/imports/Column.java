package dev.souk.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the file, in the order that an export has. Columns of the product count on its first row. */
public enum Column {
    PRODUCT_ID("product_id", true),
    TITLE("title", true),
    DESCRIPTION("description", true),
    CATEGORY("category", true),
    TAX_CLASS("tax_class", true),
    STATE("state", true),
    PUBLISH_AT("publish_at", true),
    OPTION1_NAME("option1_name", true),
    OPTION1_VALUES("option1_values", true),
    OPTION2_NAME("option2_name", true),
    OPTION2_VALUES("option2_values", true),
    OPTION3_NAME("option3_name", true),
    OPTION3_VALUES("option3_values", true),
    ATTRIBUTES("attributes", true),
    IMAGES("images", true),
    IMAGE_ALTS("image_alts", true),
    IMAGE_SIZES("image_sizes", true),
    IMAGE_COLORS("image_colors", true),
    VARIANT_ID("variant_id", false),
    SKU("sku", false),
    BARCODE("barcode", false),
    OPTION1("option1", false),
    OPTION2("option2", false),
    OPTION3("option3", false),
    PRICE("price", false),
    COMPARE_AT_PRICE("compare_at_price", false),
    CURRENCY("currency", false),
    OTHER_PRICES("other_prices", false),
    STOCK("stock", false),
    /** For the reader of an export: what orders have left. An import does not look at it. */
    AVAILABLE("available", false),
    LOW_STOCK("low_stock", false),
    WEIGHT_GRAMS("weight_grams", false),
    IMAGE("image", false);

    /** Without these there is nothing to say about any product. */
    public static final List<Column> REQUIRED = List.of(PRODUCT_ID, VARIANT_ID);

    static final List<Column> OPTION_NAMES = List.of(OPTION1_NAME, OPTION2_NAME, OPTION3_NAME);
    static final List<Column> OPTION_VALUES = List.of(OPTION1_VALUES, OPTION2_VALUES, OPTION3_VALUES);
    static final List<Column> CHOICES = List.of(OPTION1, OPTION2, OPTION3);
    private static final List<Column> LISTS = List.of(
            OPTION1_VALUES,
            OPTION2_VALUES,
            OPTION3_VALUES,
            ATTRIBUTES,
            IMAGES,
            IMAGE_ALTS,
            IMAGE_SIZES,
            IMAGE_COLORS,
            OTHER_PRICES);

    private final String title;
    private final boolean ofProduct;

    Column(String title, boolean ofProduct) {
        this.title = title;
        this.ofProduct = ofProduct;
    }

    /** Its name in the file's first line. */
    public String title() {
        return title;
    }

    /** Whether it says something of the product; else of the variant. */
    public boolean ofProduct() {
        return ofProduct;
    }

    /** Whether its cells are lists: see {@link ListCell}. */
    public boolean isList() {
        return LISTS.contains(this);
    }

    /** The column of that name, in whatever case and with whatever blanks around it. */
    public static Optional<Column> titled(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.title.equals(wanted))
                .findFirst();
    }
}
