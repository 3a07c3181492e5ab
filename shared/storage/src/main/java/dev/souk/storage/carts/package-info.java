/** Carts in the carts table: one item each, changed under a condition on its version. */
@NullMarked
package dev.souk.storage.carts;

import org.jspecify.annotations.NullMarked;
