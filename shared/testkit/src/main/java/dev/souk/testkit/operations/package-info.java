/** The operations table's ports in memory, and the tests that hold these and the real ones to the same contract. */
@NullMarked
package dev.souk.testkit.operations;

import org.jspecify.annotations.NullMarked;
