/**
 * What a call of a function costs: counted by an interceptor of the SDK, priced from a dated file, written to the log and
 * handed to whoever listens.
 */
@NullMarked
package dev.souk.platform.receipts;

import org.jspecify.annotations.NullMarked;
