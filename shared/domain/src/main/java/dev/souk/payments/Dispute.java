package dev.souk.payments;

import java.util.Optional;

/**
 * A payment that the shopper contests with their bank, past us and past the provider: what it is over is gone until the bank
 * has decided.
 *
 * @param disputeId the provider's name for it
 * @param reason what the shopper told their bank, in a word or two
 * @param outcome how the bank decided, in a word or two; empty while it has not
 */
public record Dispute(String disputeId, String reason, Optional<String> outcome) {}
