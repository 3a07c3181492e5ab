package dev.souk.orders;

import java.util.Arrays;
import java.util.Locale;

/** What can happen to an order. */
public enum OrderEvent {
    PLACED,
    PAYMENT_STARTED,
    PAYMENT_FAILED,
    PAID,
    EXPIRED,
    REFUNDED;

    /** The event's name, as the contract lists it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The event of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static OrderEvent of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No order has an event '" + code + "'"));
    }
}
