/** Files that people send: tickets for them, and what became of each. */
@NullMarked
package dev.souk.functions.images;

import org.jspecify.annotations.NullMarked;
