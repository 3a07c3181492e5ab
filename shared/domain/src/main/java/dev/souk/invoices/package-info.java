/** Invoices and credit notes: what they are of, and their numbers, which follow one another without a gap. */
@NullMarked
package dev.souk.invoices;

import org.jspecify.annotations.NullMarked;
