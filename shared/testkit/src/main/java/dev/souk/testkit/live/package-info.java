/** Who watches orders, in memory, and what must hold of it wherever it is kept. */
@NullMarked
package dev.souk.testkit.live;

import org.jspecify.annotations.NullMarked;
