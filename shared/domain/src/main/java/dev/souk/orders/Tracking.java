package dev.souk.orders;

import java.util.Optional;

/**
 * Where a parcel is.
 *
 * @param carrier who carries it, as the shopper reads it
 * @param number the carrier's own number of the parcel
 * @param url the carrier's page about it; https
 */
public record Tracking(String carrier, Optional<String> number, Optional<String> url) {}
