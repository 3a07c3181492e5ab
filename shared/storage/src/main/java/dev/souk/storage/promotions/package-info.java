/** Promotions, and the counts of their uses, in the catalog's table: quotes read them beside the offers. */
@NullMarked
package dev.souk.storage.promotions;

import org.jspecify.annotations.NullMarked;
