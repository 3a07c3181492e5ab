/** What stands in front of every function that no route calls: decoding, duplicates within a batch, partial batch failures, receipts and logs. */
@NullMarked
package dev.souk.platform.workers;

import org.jspecify.annotations.NullMarked;
