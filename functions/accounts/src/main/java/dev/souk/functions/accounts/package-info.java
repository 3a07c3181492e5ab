/** The member's own profile (what was saved, or what the sign-up told), their address book and their wishlist. */
@NullMarked
package dev.souk.functions.accounts;

import org.jspecify.annotations.NullMarked;
