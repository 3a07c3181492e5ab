/** A catalog in memory, products to fill it with, and the contracts that it and the real one keep. */
@NullMarked
package dev.souk.testkit.catalog;

import org.jspecify.annotations.NullMarked;
