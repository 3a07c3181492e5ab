/** The deployed functions put together without their container, and the engine under them. */
@NullMarked
package dev.souk.bench.harness;

import org.jspecify.annotations.NullMarked;
