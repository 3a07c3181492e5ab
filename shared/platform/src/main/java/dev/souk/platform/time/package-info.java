/** The clock and the source of ids that everything else is handed. */
@NullMarked
package dev.souk.platform.time;

import org.jspecify.annotations.NullMarked;
