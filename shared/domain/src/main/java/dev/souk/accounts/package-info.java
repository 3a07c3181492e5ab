/** What a member says of themselves and keeps here: profile, addresses, wishlist. Who they are and whether they may is the identity provider's to say. */
@NullMarked
package dev.souk.accounts;

import org.jspecify.annotations.NullMarked;
