/**
 * The inbox of the local cloud: plays SES v2's {@code SendEmail}, keeps what was sent over restarts, and shows it. Codes
 * of the identity stand-in end here too.
 */
@NullMarked
package dev.souk.local.mail;

import org.jspecify.annotations.NullMarked;
