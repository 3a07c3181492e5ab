/**
 * What goes over queues. A message says that something happened and to which order, never what is true now: whoever
 * receives it reads that, so that a message may come twice, late, or after its successor. No personal data is in them.
 */
@NullMarked
package dev.souk.contract.messages;

import org.jspecify.annotations.NullMarked;
