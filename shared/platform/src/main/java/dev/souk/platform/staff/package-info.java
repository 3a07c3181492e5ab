/** The way from a letter of invitation to a place among the staff of a shop. */
@NullMarked
package dev.souk.platform.staff;

import org.jspecify.annotations.NullMarked;
