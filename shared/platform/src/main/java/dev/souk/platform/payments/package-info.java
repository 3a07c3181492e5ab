/** Payment providers over HTTP: today the sandbox, which behaves as a real one does. */
@NullMarked
package dev.souk.platform.payments;

import org.jspecify.annotations.NullMarked;
