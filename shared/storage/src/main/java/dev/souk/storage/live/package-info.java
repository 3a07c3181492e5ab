/** Who watches orders, in the operations table. */
@NullMarked
package dev.souk.storage.live;

import org.jspecify.annotations.NullMarked;
