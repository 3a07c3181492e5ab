/** Reviews in memory, and what every keeper of reviews owes. */
@NullMarked
package dev.souk.testkit.reviews;

import org.jspecify.annotations.NullMarked;
