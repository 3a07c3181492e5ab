/** What a member says of themselves. Who they are and whether they may is the identity provider's to say. */
@NullMarked
package dev.souk.accounts;

import org.jspecify.annotations.NullMarked;
