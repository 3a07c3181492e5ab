/** What a seller has to do and has earned, order by order: kept beside the orders, so that it can be listed by seller. */
@NullMarked
package dev.souk.selling;

import org.jspecify.annotations.NullMarked;
