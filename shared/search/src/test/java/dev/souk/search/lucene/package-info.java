/** Tests of the index and of what it finds. */
@NullMarked
package dev.souk.search.lucene;

import org.jspecify.annotations.NullMarked;
