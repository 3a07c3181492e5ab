/** The operations table: who works on which idempotency key, and who called how often. Everything in it expires. */
@NullMarked
package dev.souk.storage.operations;

import org.jspecify.annotations.NullMarked;
