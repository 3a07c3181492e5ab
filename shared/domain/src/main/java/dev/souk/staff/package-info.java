/** Who works in a shop beside its owner, and as what. */
@NullMarked
package dev.souk.staff;

import org.jspecify.annotations.NullMarked;
