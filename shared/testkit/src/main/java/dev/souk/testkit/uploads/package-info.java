/** Uploads in memory, and what holds of them wherever they are kept. */
@NullMarked
package dev.souk.testkit.uploads;

import org.jspecify.annotations.NullMarked;
