/** Where people live: postal addresses, of parcels, of invoices and in address books alike. */
@NullMarked
package dev.souk.addresses;

import org.jspecify.annotations.NullMarked;
