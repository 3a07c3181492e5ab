/** What is known of files that people sent, in the operations table. */
@NullMarked
package dev.souk.storage.uploads;

import org.jspecify.annotations.NullMarked;
