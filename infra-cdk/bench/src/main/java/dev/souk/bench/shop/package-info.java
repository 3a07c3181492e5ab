/** A running shop as its clients see it: over HTTP, with retries that double nothing. */
@NullMarked
package dev.souk.bench.shop;

import org.jspecify.annotations.NullMarked;
