package dev.souk.local.buckets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A change of an object that was asked for.
 *
 * @param sourceAddress who asked
 */
record ObjectChange(Kind kind, String bucket, String key, String sourceAddress) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How an object came or went, by S3's names. */
    enum Kind {
        PUT("ObjectCreated:Put"),
        POST("ObjectCreated:Post"),
        COPY("ObjectCreated:Copy"),
        MULTIPART("ObjectCreated:CompleteMultipartUpload"),
        DELETE("ObjectRemoved:Delete");

        private final String eventName;

        Kind(String eventName) {
            this.eventName = eventName;
        }

        String eventName() {
            return eventName;
        }
    }

    String json() {
        return JSON.createObjectNode()
                .put("kind", kind.name())
                .put("bucket", bucket)
                .put("key", key)
                .put("sourceAddress", sourceAddress)
                .toString();
    }

    static ObjectChange of(String json) {
        try {
            var node = JSON.readTree(json);
            return new ObjectChange(
                    Kind.valueOf(node.path("kind").asText()),
                    node.path("bucket").asText(),
                    node.path("key").asText(),
                    node.path("sourceAddress").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state holds a change that cannot be read", e);
        }
    }
}
