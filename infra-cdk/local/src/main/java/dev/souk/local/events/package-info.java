/**
 * What all event sources of the local cloud share: the call of a function, event filters, retries with back-off,
 * asynchronous calls that survive a crash, and the documents that Lambda sends to an on-failure destination.
 */
@NullMarked
package dev.souk.local.events;

import org.jspecify.annotations.NullMarked;
