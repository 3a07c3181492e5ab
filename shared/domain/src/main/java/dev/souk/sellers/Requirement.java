package dev.souk.sellers;

import java.util.stream.Stream;

/** What a shop may have to tell before it may sell. Which of these it has to is a setting of the operator's. */
public enum Requirement {
    SHOP_NAME("shop-name", "shopName"),
    ABOUT("about", "about"),
    RETURN_ADDRESS("return-address", "returnAddress"),
    TAX_NUMBER("tax-number", "taxNumber"),
    PAYOUT_ACCOUNT("payout-account", "payoutAccount"),
    TERMS("terms", "acceptsTerms");

    private final String text;
    private final String field;

    Requirement(String text, String field) {
        this.text = text;
        this.field = field;
    }

    /** Whether these details meet it. */
    public boolean isMetBy(ShopDetails details) {
        return switch (this) {
            case SHOP_NAME -> details.shopName().isPresent();
            case ABOUT -> details.about().isPresent();
            case RETURN_ADDRESS -> details.returnAddress().isPresent();
            case TAX_NUMBER -> details.taxNumber().isPresent();
            case PAYOUT_ACCOUNT -> details.payoutAccount().isPresent();
            case TERMS -> details.termsAccepted().isPresent();
        };
    }

    /** As settings and the contract write it. */
    public String text() {
        return text;
    }

    /** The field of the contract that meets it. */
    public String field() {
        return field;
    }

    /**
     * The requirement that is written so.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Requirement of(String text) {
        return Stream.of(values())
                .filter(one -> one.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no requirement '" + text + "' of sellers"));
    }
}
