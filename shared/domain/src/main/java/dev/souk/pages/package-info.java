/**
 * Pages of the shop that need no script to be read, and the map of the site: what they are of, when they are made anew, and how
 * it is made sure that an older state never takes the place of a newer one.
 */
@NullMarked
package dev.souk.pages;

import org.jspecify.annotations.NullMarked;
