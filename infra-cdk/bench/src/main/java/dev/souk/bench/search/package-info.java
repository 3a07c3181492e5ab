/** How well products are found: each by its own name, and by its name with an error in it. */
@NullMarked
package dev.souk.bench.search;

import org.jspecify.annotations.NullMarked;
