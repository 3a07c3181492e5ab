/** Carts in memory, and the contract that they and the real ones keep. */
@NullMarked
package dev.souk.testkit.cart;

import org.jspecify.annotations.NullMarked;
