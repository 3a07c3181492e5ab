package dev.souk.local.template;

import java.util.List;
import java.util.Optional;

/**
 * A DynamoDB table.
 *
 * @param name its physical name, which the engine and the functions use
 * @param arn as policies and event sources write it
 * @param sort the sort key, where there is one
 * @param stream what a record of its stream carries, where it has a stream
 * @param ttlAttribute the attribute with the second at which an item expires, where items expire
 */
public record LocalTable(
        String name,
        String arn,
        Key partition,
        Optional<Key> sort,
        List<Index> indexes,
        Optional<StreamView> stream,
        Optional<String> ttlAttribute) {

    /**
     * One attribute of a key.
     *
     * @param type {@code S}, {@code N} or {@code B}
     */
    public record Key(String name, String type) {}

    /**
     * A global secondary index.
     *
     * @param projection {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
     * @param projected the attributes beside the keys; empty unless the projection is {@code INCLUDE}
     */
    public record Index(String name, Key partition, Optional<Key> sort, String projection, List<String> projected) {}

    /** What a stream record carries; the names are those of {@code StreamViewType}. */
    public enum StreamView {
        KEYS_ONLY,
        NEW_IMAGE,
        OLD_IMAGE,
        NEW_AND_OLD_IMAGES
    }

    /** The stream's ARN as an event source of the template names it; the engine's own ARN differs. */
    public String streamArn() {
        return arn + "/stream/local";
    }
}
