package dev.souk.orders;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an order.
 *
 * @param detail more about it, fit to show to the shopper
 */
public record TimelineEntry(Instant at, OrderEvent event, Optional<String> detail) {}
