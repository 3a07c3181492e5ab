/** The operations of orders: quote, place, read and list; the relay of their events, and the end of unpaid ones. */
@NullMarked
package dev.souk.functions.orders;

import org.jspecify.annotations.NullMarked;
