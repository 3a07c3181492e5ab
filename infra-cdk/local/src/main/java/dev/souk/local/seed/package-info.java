/**
 * A small shop to begin with: categories, products by three sellers, and their pictures, out of {@code resources/seed}.
 * Products come in over the API as anybody's would; what is there already is left as it is.
 */
@NullMarked
package dev.souk.local.seed;

import org.jspecify.annotations.NullMarked;
