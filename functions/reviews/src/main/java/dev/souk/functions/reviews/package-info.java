/** Reviews: written and read, voted for, answered by sellers, reported, and hidden by administrators. */
@NullMarked
package dev.souk.functions.reviews;

import org.jspecify.annotations.NullMarked;
