/**
 * Places the orders of a file of real transactions in a running shop, pays them, gives back what the file cancels, and checks
 * the books. What is done is in a journal, so that it goes on after any death.
 */
@NullMarked
package dev.souk.bench.replay;

import org.jspecify.annotations.NullMarked;
