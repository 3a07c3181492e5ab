/** The promise that a request sent twice works once: who may work on a key, and what the first answer was. */
@NullMarked
package dev.souk.idempotency;

import org.jspecify.annotations.NullMarked;
