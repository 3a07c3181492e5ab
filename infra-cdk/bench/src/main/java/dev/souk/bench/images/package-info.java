/** What it takes to make pictures of a photograph. */
@NullMarked
package dev.souk.bench.images;

import org.jspecify.annotations.NullMarked;
