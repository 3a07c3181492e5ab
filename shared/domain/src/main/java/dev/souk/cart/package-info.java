/** The cart of a guest or a member: what they want, before anything is promised. */
@NullMarked
package dev.souk.cart;

import org.jspecify.annotations.NullMarked;
