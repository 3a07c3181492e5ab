/** Files of imports in S3: what sellers uploaded, read by ranges, and the small objects that call for the next piece of work. */
@NullMarked
package dev.souk.storage.importing;

import org.jspecify.annotations.NullMarked;
