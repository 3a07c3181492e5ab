/** Files that people send: what for, how large, whose, and what became of each. */
@NullMarked
package dev.souk.uploads;

import org.jspecify.annotations.NullMarked;
