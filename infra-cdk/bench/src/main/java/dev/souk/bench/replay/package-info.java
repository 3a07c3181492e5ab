/** Places the orders of a file of real transactions in a running shop, pays them, and checks the books. */
@NullMarked
package dev.souk.bench.replay;

import org.jspecify.annotations.NullMarked;
