/** Processor time of what the shop decides: the domain alone, with neither store nor network. */
@NullMarked
package dev.souk.bench.cpu;

import org.jspecify.annotations.NullMarked;
