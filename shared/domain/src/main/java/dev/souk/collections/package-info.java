/** Collections: what the shop's home shows of its products, and in which order. */
@NullMarked
package dev.souk.collections;

import org.jspecify.annotations.NullMarked;
