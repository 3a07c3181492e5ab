/** The operations of the cart, the same for guests and members. */
@NullMarked
package dev.souk.functions.cart;

import org.jspecify.annotations.NullMarked;
