/** The programs that measure Souk and fill it with real data: one subcommand each. */
@NullMarked
package dev.souk.bench;

import org.jspecify.annotations.NullMarked;
