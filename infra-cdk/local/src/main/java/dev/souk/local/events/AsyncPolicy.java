package dev.souk.local.events;

import dev.souk.local.template.CloudModel;
import java.time.Duration;
import java.util.Optional;

/**
 * How an asynchronous call of a function is retried.
 *
 * @param maxRetries how often after the first call, 0 to 2
 * @param maxAge an event that is older is given up
 * @param onFailureArn the queue that hears of what was given up
 */
public record AsyncPolicy(int maxRetries, Duration maxAge, Optional<String> onFailureArn) {
    /** Lambda's own where the template says nothing: two retries within six hours, and nobody hears of it. */
    public static final AsyncPolicy DEFAULT = new AsyncPolicy(2, Duration.ofHours(6), Optional.empty());

    /** What the template says of a function. */
    public static AsyncPolicy of(CloudModel model, String functionName) {
        return model.retries(functionName)
                .map(policy -> new AsyncPolicy(policy.maxRetries(), policy.maxAge(), policy.onFailureArn()))
                .orElse(DEFAULT);
    }
}
