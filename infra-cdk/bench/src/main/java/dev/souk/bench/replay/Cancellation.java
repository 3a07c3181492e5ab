package dev.souk.bench.replay;

import java.util.List;
import java.util.Optional;

/**
 * An invoice of the file that takes pieces back. It does not say which invoice it is about.
 *
 * @param lines as they stand in the file, with how many pieces come back: a product may have several
 */
record Cancellation(String number, Optional<String> customer, List<Invoice.Line> lines) implements Document {}
