/** What the local cloud keeps on disk, in one file that survives the death of the process between any two lines. */
@NullMarked
package dev.souk.local.state;

import org.jspecify.annotations.NullMarked;
