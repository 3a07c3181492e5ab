/** How items are read, whatever they hold. */
@NullMarked
package dev.souk.storage.reads;

import org.jspecify.annotations.NullMarked;
