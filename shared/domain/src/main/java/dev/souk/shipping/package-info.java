/** What sending a seller's parcel costs and when it arrives, by where it goes, its weight and what its goods cost. */
@NullMarked
package dev.souk.shipping;

import org.jspecify.annotations.NullMarked;
