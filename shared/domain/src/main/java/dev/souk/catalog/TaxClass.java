package dev.souk.catalog;

import java.util.Arrays;
import java.util.Optional;

/** What goods are to a tax: many countries tax some of them less than the rest, or not at all. */
public enum TaxClass {
    /** Whatever has no class of its own. */
    STANDARD("standard"),
    /** Printed books, not those that are mostly blank, or mostly advertisement. */
    BOOKS("books"),
    /** Clothes and shoes that are made for young children. */
    CHILDRENS_CLOTHES("childrens-clothes");

    private final String code;

    TaxClass(String code) {
        this.code = code;
    }

    /** The class's name, as the contract lists it. */
    public String code() {
        return code;
    }

    /** The class of that name. */
    public static Optional<TaxClass> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
