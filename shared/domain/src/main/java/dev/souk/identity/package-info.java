/** Who acts: members, sellers and the roles that an operation asks for. */
@NullMarked
package dev.souk.identity;

import org.jspecify.annotations.NullMarked;
