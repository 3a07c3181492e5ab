/** What each step of a purchase takes of DynamoDB and of other services, and what it costs: read from the shop's receipts. */
@NullMarked
package dev.souk.bench.units;

import org.jspecify.annotations.NullMarked;
