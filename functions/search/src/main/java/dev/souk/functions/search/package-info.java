/** Finding products: the operation that searches, and the worker that keeps the index. */
@NullMarked
package dev.souk.functions.search;

import org.jspecify.annotations.NullMarked;
