package dev.souk.live;

import dev.souk.orders.OrderId;

/**
 * What watchers are told of an order: that it has changed, and nothing of what it says.
 *
 * @param version the one it has now; a lower one than was heard before is old news
 */
public record OrderChanged(OrderId order, long version) {}
