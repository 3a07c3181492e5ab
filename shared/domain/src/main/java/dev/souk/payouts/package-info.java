/** Money that sellers have earned, on its way to their banks: what may be paid, what was, and what came of it. */
@NullMarked
package dev.souk.payouts;

import org.jspecify.annotations.NullMarked;
