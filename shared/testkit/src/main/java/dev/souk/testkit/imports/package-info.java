/** Imports in memory, and what holds of them wherever they are kept. */
@NullMarked
package dev.souk.testkit.imports;

import org.jspecify.annotations.NullMarked;
