/** Orders in DynamoDB: one item an order, stored and changed together with the stock that it takes or gives back. */
@NullMarked
package dev.souk.storage.orders;

import org.jspecify.annotations.NullMarked;
