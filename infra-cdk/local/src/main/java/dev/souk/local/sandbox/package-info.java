/**
 * Plays an outside payment provider, so that money can be moved without any: intents, cards that behave in known ways,
 * 3-D Secure, refunds, and signed webhooks that come late, twice and out of order. Its API stands in
 * {@code docs/architecture.md}.
 */
@NullMarked
package dev.souk.local.sandbox;

import org.jspecify.annotations.NullMarked;
