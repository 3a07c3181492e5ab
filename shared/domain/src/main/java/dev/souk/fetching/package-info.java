/** Bringing pictures into the shop that a product names by their address elsewhere. */
@NullMarked
package dev.souk.fetching;

import org.jspecify.annotations.NullMarked;
