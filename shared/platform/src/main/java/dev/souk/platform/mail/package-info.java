/** Mails as whoever shows them sees them, whichever module writes them. */
@NullMarked
package dev.souk.platform.mail;

import org.jspecify.annotations.NullMarked;
