package dev.souk.local.queues;

import java.time.Instant;

/**
 * A message that was looked at and not taken.
 *
 * @param receives how often it was received, looks included
 */
public record PeekedMessage(String id, String body, Instant sentAt, int receives) {}
