/** What became of products and of their stock, in the table of insights: entries that are put once and never change. */
@NullMarked
package dev.souk.storage.history;

import org.jspecify.annotations.NullMarked;
