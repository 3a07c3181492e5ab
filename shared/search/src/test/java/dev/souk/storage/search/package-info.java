/** Tests of the index and of what it finds. */
@NullMarked
package dev.souk.storage.search;

import org.jspecify.annotations.NullMarked;
