/** Which mails have gone out, in memory, and what must hold of it wherever it is kept. */
@NullMarked
package dev.souk.testkit.mail;

import org.jspecify.annotations.NullMarked;
