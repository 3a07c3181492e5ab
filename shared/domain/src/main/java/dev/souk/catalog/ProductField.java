package dev.souk.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a product can change. */
public enum ProductField {
    TITLE,
    DESCRIPTION,
    CATEGORY,
    TAX_CLASS,
    SELLER,
    OPTIONS,
    ATTRIBUTES,
    IMAGES,
    STATE,
    PUBLISH_AT,
    REJECTION,
    /** Whether nobody sees it since its seller may not sell for now: {@code yes}, or nothing. */
    WITHHELD,
    /** The variant itself: it came, or went. */
    VARIANT,
    CHOICES,
    /** In minor units and the currency: {@code 1990 EUR}. */
    PRICE,
    SKU,
    VARIANT_IMAGE,
    WEIGHT,
    LOW_STOCK,
    BARCODE,
    /** As {@link #PRICE}. */
    COMPARE_AT_PRICE,
    /** As {@link #PRICE}, parted by semicolons. */
    NAMED_PRICES;

    /** The field's name, as the contract lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field of that name. */
    public static Optional<ProductField> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
