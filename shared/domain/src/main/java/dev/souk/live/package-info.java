/** Who has an order's page open and hears of its changes. */
@NullMarked
package dev.souk.live;

import org.jspecify.annotations.NullMarked;
