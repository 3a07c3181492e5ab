package dev.souk.local.template;

import dev.souk.local.template.LocalBucket.Notification;
import java.util.List;

/** Reads S3 buckets and whom they tell of their objects. */
final class BucketReader {
    private BucketReader() {}

    static List<LocalBucket> read(Reading reading) {
        return reading.each(ResourceType.BUCKET, (resource, p) -> bucket(reading, resource, p));
    }

    private static LocalBucket bucket(Reading reading, Resource resource, Properties p) {
        p.without("BucketName", "read as the resource's name")
                .without("Tags", "labels for the bill")
                .without("BucketEncryption", "encryption at rest: the files lie on the developer's own disk")
                .without("PublicAccessBlockConfiguration", "the engine listens on the loopback alone")
                .without("OwnershipControls", "there is one owner")
                .without(
                        "VersioningConfiguration",
                        "old versions are for recovery: the local state is thrown away by a flag")
                .without("LoggingConfiguration", "access logs: the console shows requests here")
                .without("LifecycleConfiguration", "what goes after days would not be seen on a laptop")
                .without("AccelerateConfiguration", "nothing is far here");
        // The origins are not looked at: a browser finds the bucket at the shop's own address here.
        var forBrowsers = p.has("CorsConfiguration");
        p.without("CorsConfiguration", "the bucket is at the shop's own origin here");
        var notifications = p.object("NotificationConfiguration").objects("LambdaConfigurations").stream()
                .map(notification -> notification(reading, notification))
                .toList();
        return new LocalBucket(
                reading.references().id(resource), reading.references().arn(resource), notifications, forBrowsers);
    }

    private static Notification notification(Reading reading, Properties p) {
        var prefix = "";
        var suffix = "";
        for (var rule : p.object("Filter").object("S3Key").objects("Rules")) {
            var value = rule.text("Value");
            switch (rule.text("Name")) {
                case "prefix" -> prefix = value;
                case "suffix" -> suffix = value;
                default -> throw new TemplateException(rule.place().below("Name"), "is neither prefix nor suffix");
            }
        }
        return new Notification(
                p.text("Event"),
                reading.functionName(p.text("Function"), p.place().below("Function")),
                prefix,
                suffix);
    }
}
