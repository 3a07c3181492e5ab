/** Profiles in memory, and what every keeper of profiles owes. */
@NullMarked
package dev.souk.testkit.accounts;

import org.jspecify.annotations.NullMarked;
