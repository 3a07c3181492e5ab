package dev.souk.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads event source mappings; the defaults are Lambda's own. */
final class SourceReader {
    private SourceReader() {}

    static List<LocalEventSource> read(Reading reading) {
        return reading.each(ResourceType.EVENT_SOURCE, (resource, p) -> source(reading, resource, p));
    }

    private static LocalEventSource source(Reading reading, Resource resource, Properties p) {
        p.without("Tags", "labels for the bill")
                .without("MetricsConfig", "counts for CloudWatch: the console counts here")
                .only("Enabled", "true");
        var arn = p.text("EventSourceArn");
        return arn.contains(":dynamodb:") ? stream(reading, resource, p, arn) : queue(reading, resource, p, arn);
    }

    private static LocalEventSource queue(Reading reading, Resource resource, Properties p, String arn) {
        reading.named(ResourceType.QUEUE, arn, p.place().below("EventSourceArn"));
        return new LocalEventSource.OfQueue(
                resource.logicalId(),
                function(reading, p),
                arn,
                p.integer("BatchSize", 10),
                window(p),
                reportsItemFailures(p),
                filters(p),
                number(p.object("ScalingConfig").integer("MaximumConcurrency")));
    }

    private static LocalEventSource stream(Reading reading, Resource resource, Properties p, String arn) {
        var retries = p.integer("MaximumRetryAttempts", -1);
        var age = p.integer("MaximumRecordAgeInSeconds", -1);
        return new LocalEventSource.OfStream(
                resource.logicalId(),
                function(reading, p),
                table(reading, p, arn),
                p.text("StartingPosition").equals("TRIM_HORIZON"),
                p.integer("BatchSize", 100),
                window(p),
                reportsItemFailures(p),
                filters(p),
                p.flag("BisectBatchOnFunctionError", false),
                retries < 0 ? OptionalInt.empty() : OptionalInt.of(retries),
                age < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(age)),
                onFailure(reading, p),
                p.integer("ParallelizationFactor", 1));
    }

    private static String table(Reading reading, Properties p, String streamArn) {
        var arn = streamArn.substring(0, Math.max(0, streamArn.indexOf("/stream/")));
        var table = reading.of(ResourceType.TABLE).stream()
                        .anyMatch(known -> reading.references().arn(known).equals(arn))
                ? reading.named(ResourceType.TABLE, arn, p.place())
                : reading.named(ResourceType.GLOBAL_TABLE, arn, p.place().below("EventSourceArn"));
        return reading.references().name(table);
    }

    private static Optional<String> onFailure(Reading reading, Properties p) {
        var failure = p.object("DestinationConfig").object("OnFailure");
        var queue = failure.optional("Destination");
        queue.ifPresent(
                arn -> reading.named(ResourceType.QUEUE, arn, failure.place().below("Destination")));
        return queue;
    }

    private static String function(Reading reading, Properties p) {
        return reading.functionName(p.text("FunctionName"), p.place().below("FunctionName"));
    }

    private static Duration window(Properties p) {
        return Duration.ofSeconds(p.integer("MaximumBatchingWindowInSeconds", 0));
    }

    private static boolean reportsItemFailures(Properties p) {
        return p.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
    }

    private static List<String> filters(Properties p) {
        return p.object("FilterCriteria").objects("Filters").stream()
                .map(filter -> filter.text("Pattern"))
                .toList();
    }

    private static OptionalInt number(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
