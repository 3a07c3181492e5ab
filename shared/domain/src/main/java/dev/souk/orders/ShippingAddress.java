package dev.souk.orders;

import java.util.Optional;

/**
 * Where to send an order.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record ShippingAddress(
        String name,
        String line1,
        Optional<String> line2,
        String city,
        Optional<String> region,
        String postalCode,
        String country) {}
