/** Cold starts: what a call costs in time that finds no process of its function. */
@NullMarked
package dev.souk.bench.cold;

import org.jspecify.annotations.NullMarked;
