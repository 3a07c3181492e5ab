@NullMarked
package dev.souk.storage.reviews;

import org.jspecify.annotations.NullMarked;
