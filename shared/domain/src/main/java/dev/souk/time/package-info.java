/** What differs from run to run besides the clock: ids and chance, injected so that every run can be replayed. */
@NullMarked
package dev.souk.time;

import org.jspecify.annotations.NullMarked;
