package dev.souk.shipping;

import java.util.Arrays;
import java.util.Optional;

/** How fast a parcel goes. */
public enum ShippingMethod {
    STANDARD("standard"),
    EXPRESS("express");

    private final String code;

    ShippingMethod(String code) {
        this.code = code;
    }

    /** The stable name, as the contract lists it. */
    public String code() {
        return code;
    }

    /** The method of that name; empty where there is none. */
    public static Optional<ShippingMethod> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }
}
