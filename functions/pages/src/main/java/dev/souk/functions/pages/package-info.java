/** Pages that need no script to be read: what keeps them as the catalogue is, and what makes one that is not there yet. */
@NullMarked
package dev.souk.functions.pages;

import org.jspecify.annotations.NullMarked;
