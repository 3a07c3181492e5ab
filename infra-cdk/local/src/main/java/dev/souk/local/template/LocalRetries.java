package dev.souk.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * How calls of a function for which nobody waits are made again.
 *
 * @param functionName the physical name
 * @param maxRetries how often after the first call, 0 to 2
 * @param maxAge an event that is older is given up
 * @param onFailureArn the queue that hears of what was given up
 */
public record LocalRetries(String functionName, int maxRetries, Duration maxAge, Optional<String> onFailureArn) {}
