package dev.souk.catalog;

import java.util.Arrays;
import java.util.Optional;

/** Where a product is on its way into the shop and out of it. Shoppers see it in one of these alone. */
public enum PublicationState {
    /** Being written. */
    DRAFT("draft"),
    /** To be shown once an administrator has looked at it. */
    IN_REVIEW("in-review"),
    /** To be shown at its time. */
    SCHEDULED("scheduled"),
    /** For all to see. */
    PUBLISHED("published"),
    /** An administrator has said why not. */
    REJECTED("rejected"),
    /** Taken out of the shop by its seller. */
    WITHDRAWN("withdrawn");

    private final String code;

    PublicationState(String code) {
        this.code = code;
    }

    /** The state's name, as the contract lists it. */
    public String code() {
        return code;
    }

    /** The state of that name. */
    public static Optional<PublicationState> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
