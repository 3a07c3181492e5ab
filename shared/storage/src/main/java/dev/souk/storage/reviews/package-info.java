/** The reviews table: reviews with their ratings, votes and reports. Keys and units: the README of this module. */
@NullMarked
package dev.souk.storage.reviews;

import org.jspecify.annotations.NullMarked;
