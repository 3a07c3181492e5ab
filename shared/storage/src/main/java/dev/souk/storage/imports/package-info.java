/** Imports and their reports, in the operations table. */
@NullMarked
package dev.souk.storage.imports;

import org.jspecify.annotations.NullMarked;
