/** Finding products by words: what is asked, what is answered, and what the index has to be told. */
@NullMarked
package dev.souk.search;

import org.jspecify.annotations.NullMarked;
