package dev.souk.platform.receipts;

import java.util.Optional;

/**
 * What a part of a call took: a message of a batch, a change of a stream, an item of a list to work through.
 *
 * @param orderId the order for whose sake it was, where there is one
 * @param counted its own requests
 */
record Part(Optional<String> orderId, Counted counted) {}
