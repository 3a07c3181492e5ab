/** The member's own profile (what was saved, or what the sign-up told) and their address book. */
@NullMarked
package dev.souk.functions.accounts;

import org.jspecify.annotations.NullMarked;
