/**
 * Fails every call of the money path, one after the other and in pairs, and looks at the books after each: that nothing is
 * lost and nothing done twice is enumerated. What a case is, and what is not covered, is in {@code docs/faults.md}.
 */
@NullMarked
package dev.souk.bench.faults;

import org.jspecify.annotations.NullMarked;
