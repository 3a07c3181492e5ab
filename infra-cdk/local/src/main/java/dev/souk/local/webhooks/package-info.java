/** Events of played providers on their way to whoever listens. */
@NullMarked
package dev.souk.local.webhooks;

import org.jspecify.annotations.NullMarked;
