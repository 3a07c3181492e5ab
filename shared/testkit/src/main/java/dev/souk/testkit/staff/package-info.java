/** Who works in shops, in memory, and what every port of theirs owes. */
@NullMarked
package dev.souk.testkit.staff;

import org.jspecify.annotations.NullMarked;
