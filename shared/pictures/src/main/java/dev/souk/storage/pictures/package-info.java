/**
 * Makes pictures of strangers' files, and keeps them in S3. Whatever a file holds, nothing of it is served as it came: copies
 * are painted anew from its pixels. Why which library: {@code docs/pictures.md}.
 */
@NullMarked
package dev.souk.storage.pictures;

import org.jspecify.annotations.NullMarked;
