/** How often somebody may do what must not be done often. */
@NullMarked
package dev.souk.limits;

import org.jspecify.annotations.NullMarked;
