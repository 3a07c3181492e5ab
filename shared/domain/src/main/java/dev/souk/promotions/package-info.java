/**
 * What makes things cheaper: promotions with their terms, and the arithmetic of discounts. Pure; each discount is an
 * {@link dev.souk.promotions.Adjustment} that says what it comes from.
 */
@NullMarked
package dev.souk.promotions;

import org.jspecify.annotations.NullMarked;
