package dev.souk.local.template;

import java.util.List;

/**
 * An S3 bucket, and whom it tells of its objects.
 *
 * @param forBrowsers whether pages of the shop speak to it themselves: it says from which origins they may
 */
public record LocalBucket(String name, String arn, List<Notification> notifications, boolean forBrowsers) {

    /**
     * A function that is called for objects.
     *
     * @param event as S3 writes it: {@code s3:ObjectCreated:*}
     * @param prefix of the keys that count; may be empty
     * @param suffix of the keys that count; may be empty
     */
    public record Notification(String event, String functionName, String prefix, String suffix) {}
}
