package dev.souk.local.template;

import java.time.Duration;
import java.util.List;

/** Reads how calls for which nobody waits are made again; the defaults are Lambda's own. */
final class RetriesReader {
    private static final int RETRIES = 2;
    private static final int SIX_HOURS = 21_600;

    private RetriesReader() {}

    static List<LocalRetries> read(Reading reading) {
        return reading.each(ResourceType.EVENT_INVOKE_CONFIG, (resource, p) -> retries(reading, p));
    }

    private static LocalRetries retries(Reading reading, Properties p) {
        p.without("Qualifier", "there is one version of each function here");
        var failure = p.object("DestinationConfig").object("OnFailure");
        var queue = failure.optional("Destination");
        queue.ifPresent(
                arn -> reading.named(ResourceType.QUEUE, arn, failure.place().below("Destination")));
        return new LocalRetries(
                reading.functionName(p.text("FunctionName"), p.place().below("FunctionName")),
                p.integer("MaximumRetryAttempts", RETRIES),
                Duration.ofSeconds(p.integer("MaximumEventAgeInSeconds", SIX_HOURS)),
                queue);
    }
}
