package dev.souk.local.stripe;

import java.util.Map;

/** A refund, as it is kept; {@code number} rises with each. */
record PlayedRefund(String id, long number, String intentId, long amount, Map<String, String> metadata, long created) {}
