/** Pages of a running shop that need no script. */
@NullMarked
package dev.souk.bench.pages;

import org.jspecify.annotations.NullMarked;
