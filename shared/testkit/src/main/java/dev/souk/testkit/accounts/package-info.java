/** Profiles, address books and wishlists in memory, and what whoever keeps them owes. */
@NullMarked
package dev.souk.testkit.accounts;

import org.jspecify.annotations.NullMarked;
