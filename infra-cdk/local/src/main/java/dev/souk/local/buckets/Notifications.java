package dev.souk.local.buckets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.template.LocalBucket;
import dev.souk.local.template.LocalBucket.Notification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls the functions that the template names for changes of objects, with S3's event. */
final class Notifications {
    private final List<LocalBucket> buckets;
    private final String region;
    private final AcceptedEvents events;
    private final Supplier<String> ids;
    private final Clock clock;

    Notifications(List<LocalBucket> buckets, String region, AcceptedEvents events, Supplier<String> ids, Clock clock) {
        this.buckets = List.copyOf(buckets);
        this.region = region;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether any function is to hear of this change. */
    boolean concern(ObjectChange change) {
        return bucket(change).stream()
                .flatMap(bucket -> bucket.notifications().stream())
                .anyMatch(notification -> matches(notification, change));
    }

    /** Whether any function is to hear of any change in this bucket. */
    boolean watch(String bucketName) {
        return buckets.stream()
                .anyMatch(bucket -> bucket.name().equals(bucketName)
                        && !bucket.notifications().isEmpty());
    }

    /** Hands the event over; once this returns it is not lost. */
    void send(ObjectChange change, Optional<StoredObjects.Stored> stored) {
        for (var bucket : bucket(change).stream().toList()) {
            for (var notification : bucket.notifications()) {
                if (matches(notification, change)) {
                    events.accept(notification.functionName(), event(bucket, change, stored));
                }
            }
        }
    }

    private Optional<LocalBucket> bucket(ObjectChange change) {
        return buckets.stream()
                .filter(bucket -> bucket.name().equals(change.bucket()))
                .findFirst();
    }

    private static boolean matches(Notification notification, ObjectChange change) {
        var pattern = notification.event().replaceFirst("^s3:", "");
        var name = change.kind().eventName();
        var named = pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
        return named
                && change.key().startsWith(notification.prefix())
                && change.key().endsWith(notification.suffix());
    }

    private String event(LocalBucket bucket, ObjectChange change, Optional<StoredObjects.Stored> stored) {
        var now = clock.instant();
        var event = JsonNodeFactory.instance.objectNode();
        var record = event.putArray("Records").addObject();
        record.put("eventVersion", "2.1")
                .put("eventSource", "aws:s3")
                .put("awsRegion", region)
                .put("eventTime", now.toString())
                .put("eventName", change.kind().eventName());
        record.putObject("userIdentity").put("principalId", "local");
        record.putObject("requestParameters").put("sourceIPAddress", change.sourceAddress());
        record.putObject("responseElements").put("x-amz-request-id", ids.get()).put("x-amz-id-2", "local");
        var s3 = record.putObject("s3");
        s3.put("s3SchemaVersion", "1.0").put("configurationId", "template");
        var from = s3.putObject("bucket");
        from.put("name", bucket.name()).put("arn", bucket.arn());
        from.putObject("ownerIdentity").put("principalId", "local");
        // S3 encodes keys as forms do: a space is a plus.
        var object = s3.putObject("object");
        object.put(
                "key", URLEncoder.encode(change.key(), StandardCharsets.UTF_8).replace("%2F", "/"));
        stored.ifPresent(found -> object.put("size", found.size()).put("eTag", found.eTag()));
        object.put("sequencer", "%016X".formatted(now.getEpochSecond() * 1_000_000_000 + now.getNano()));
        return event.toString();
    }
}
