/** Brings the products of a CSV file into a running shop, over the operation that a seller would use. */
@NullMarked
package dev.souk.bench.importing;

import org.jspecify.annotations.NullMarked;
