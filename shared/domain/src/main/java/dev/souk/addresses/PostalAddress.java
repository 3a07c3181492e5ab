package dev.souk.addresses;

import java.util.Optional;

/**
 * An address as it stands on an envelope.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(
        String name,
        String line1,
        Optional<String> line2,
        String city,
        Optional<String> region,
        String postalCode,
        String country) {}
