/** What sellers write, made fit to be shown. */
@NullMarked
package dev.souk.platform.words;

import org.jspecify.annotations.NullMarked;
