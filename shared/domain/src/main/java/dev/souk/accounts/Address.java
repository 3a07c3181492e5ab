package dev.souk.accounts;

import java.util.Optional;

/**
 * Where a member has things sent when they say nothing else.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        String name,
        String line1,
        Optional<String> line2,
        String city,
        Optional<String> region,
        String postalCode,
        String country) {}
