/** Tests of the profile's endpoints over profiles in memory. */
@NullMarked
package dev.souk.functions.accounts;

import org.jspecify.annotations.NullMarked;
