package dev.souk.local.events;

import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalBucket;
import dev.souk.local.template.LocalEventSource;
import dev.souk.local.template.LocalFunction;
import dev.souk.local.template.LocalMail;
import dev.souk.local.template.LocalQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Small models of templates for tests. */
public final class Models {
    private Models() {}

    public static CloudModel of(
            List<LocalQueue> queues,
            List<LocalFunction> functions,
            List<LocalEventSource> sources,
            List<LocalBucket> buckets) {
        return new CloudModel(
                "eu-west-1",
                List.of(),
                queues,
                functions,
                sources,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                buckets,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                new LocalMail(List.of(), List.of()));
    }

    public static LocalFunction function(String name) {
        return new LocalFunction(
                name,
                name,
                "arn:aws:lambda:eu-west-1:000000000000:function:" + name,
                "handler",
                "provided.al2023",
                256,
                Duration.ofSeconds(10),
                Map.of("QUARKUS_LAMBDA_HANDLER", name),
                Path.of("function.zip"),
                OptionalInt.empty(),
                List.of());
    }

    public static LocalQueue queue(String name, Duration visibility, Optional<LocalQueue.Redrive> redrive) {
        return new LocalQueue(
                name,
                arn(name),
                "http://sqs.local/000000000000/" + name,
                visibility,
                Duration.ofDays(4),
                Duration.ZERO,
                redrive);
    }

    public static String arn(String queue) {
        return "arn:aws:sqs:eu-west-1:000000000000:" + queue;
    }
}
