/** Which mails have gone out, in the operations table. */
@NullMarked
package dev.souk.storage.mail;

import org.jspecify.annotations.NullMarked;
