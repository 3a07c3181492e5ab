/** Payment providers over HTTP, and which of them this deployment has. */
@NullMarked
package dev.souk.platform.payments;

import org.jspecify.annotations.NullMarked;
