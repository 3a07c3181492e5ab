/** Files of all kinds, most of them hostile, and what is made of them. */
@NullMarked
package dev.souk.storage.pictures;

import org.jspecify.annotations.NullMarked;
