package dev.souk.local.template;

import java.util.Optional;

/**
 * A function that the clock calls.
 *
 * @param expression as EventBridge writes it: {@code rate(5 minutes)}, {@code cron(…)}
 * @param input the payload, where the template gives one; else the scheduled event
 * @param enabled whether it runs by itself
 */
public record LocalSchedule(
        String name, String arn, String expression, String functionName, Optional<String> input, boolean enabled) {}
