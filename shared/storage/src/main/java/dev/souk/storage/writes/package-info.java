/** How several items are written at once, whatever they hold. */
@NullMarked
package dev.souk.storage.writes;

import org.jspecify.annotations.NullMarked;
