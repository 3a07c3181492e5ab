package dev.souk.shipping;

import java.util.Arrays;
import java.util.Optional;

/** How far a parcel goes: what its sending costs, and whether a seller sends it at all, depends on it. */
public enum ShippingZone {
    HOME("home"),
    EUROPE("europe"),
    OVERSEAS("overseas");

    private final String code;

    ShippingZone(String code) {
        this.code = code;
    }

    /** The stable name, as the contract lists it. */
    public String code() {
        return code;
    }

    /** The zone of that name; empty where there is none. */
    public static Optional<ShippingZone> of(String code) {
        return Arrays.stream(values()).filter(zone -> zone.code.equals(code)).findFirst();
    }
}
