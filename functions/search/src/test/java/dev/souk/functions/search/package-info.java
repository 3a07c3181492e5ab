/** Tests of search's operation and of the worker that keeps the index. */
@NullMarked
package dev.souk.functions.search;

import org.jspecify.annotations.NullMarked;
