/** Everything that a function finds in its environment, typed, and the one place where it is read. */
@NullMarked
package dev.souk.platform.settings;

import org.jspecify.annotations.NullMarked;
