@NullMarked
package dev.souk.functions.reviews;

import org.jspecify.annotations.NullMarked;
