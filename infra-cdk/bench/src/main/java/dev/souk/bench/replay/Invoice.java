package dev.souk.bench.replay;

import java.util.List;
import java.util.Optional;

/**
 * An invoice of the file as an order: lines of the same product are one.
 *
 * @param country ISO 3166-1 alpha-2
 */
record Invoice(String number, Optional<String> customer, String country, List<Line> lines) implements Document {
    /** So many of a product. */
    record Line(String stockCode, int quantity) {}
}
