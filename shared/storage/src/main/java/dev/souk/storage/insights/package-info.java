/** What came of selling, in the table of insights. */
@NullMarked
package dev.souk.storage.insights;

import org.jspecify.annotations.NullMarked;
