@NullMarked
package dev.souk.reviews;

import org.jspecify.annotations.NullMarked;
