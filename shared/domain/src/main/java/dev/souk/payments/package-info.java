/** Taking money through somebody else: what Souk asks of a payment provider, and what it makes of the answers. */
@NullMarked
package dev.souk.payments;

import org.jspecify.annotations.NullMarked;
