/** One mail for each business event, however often its message is delivered. */
@NullMarked
package dev.souk.mail;

import org.jspecify.annotations.NullMarked;
