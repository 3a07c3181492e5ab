/** Holds the engines to what the shop needs of them. */
@NullMarked
package dev.souk.engines;

import org.jspecify.annotations.NullMarked;
