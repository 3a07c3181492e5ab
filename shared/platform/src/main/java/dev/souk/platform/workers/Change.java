package dev.souk.platform.workers;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One change of an item, with its images in the SDK's form so that a table schema can read them.
 *
 * @param kind what happened
 * @param sequenceNumber its place in the shard
 * @param at when, by the table's clock and to the second; a stream of AWS always tells
 * @param keys which item it is
 * @param before the item as it was; empty for an insertion
 * @param after the item as it is; empty for a removal
 */
public record Change(
        Kind kind,
        String sequenceNumber,
        Optional<Instant> at,
        Map<String, AttributeValue> keys,
        Optional<Map<String, AttributeValue>> before,
        Optional<Map<String, AttributeValue>> after) {

    /** What happened to an item. */
    public enum Kind {
        INSERT,
        MODIFY,
        REMOVE
    }

    static Change of(DynamodbStreamRecord item) {
        var change = item.getDynamodb();
        return new Change(
                Kind.valueOf(item.getEventName()),
                change.getSequenceNumber(),
                Optional.ofNullable(change.getApproximateCreationDateTime()).map(Date::toInstant),
                image(change.getKeys()).orElse(Map.of()),
                image(change.getOldImage()),
                image(change.getNewImage()));
    }

    private static Optional<Map<String, AttributeValue>> image(
            @Nullable Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image) {
        return image == null || image.isEmpty() ? Optional.empty() : Optional.of(map(image));
    }

    private static Map<String, AttributeValue> map(
            Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image) {
        var map = new LinkedHashMap<String, AttributeValue>();
        image.forEach((name, value) -> map.put(name, value(value)));
        return map;
    }

    private static AttributeValue value(
            com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue value) {
        var result = AttributeValue.builder();
        if (value.getS() != null) {
            return result.s(value.getS()).build();
        }
        if (value.getN() != null) {
            return result.n(value.getN()).build();
        }
        if (value.getBOOL() != null) {
            return result.bool(value.getBOOL()).build();
        }
        if (value.getM() != null) {
            return result.m(map(value.getM())).build();
        }
        if (value.getL() != null) {
            return result.l(value.getL().stream().map(Change::value).toList()).build();
        }
        return rarer(value);
    }

    private static AttributeValue rarer(
            com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue value) {
        var result = AttributeValue.builder();
        if (value.getSS() != null) {
            return result.ss(value.getSS()).build();
        }
        if (value.getNS() != null) {
            return result.ns(value.getNS()).build();
        }
        if (value.getB() != null) {
            return result.b(bytes(value.getB())).build();
        }
        if (value.getBS() != null) {
            return result.bs(value.getBS().stream().map(Change::bytes).toList()).build();
        }
        return result.nul(true).build();
    }

    private static SdkBytes bytes(ByteBuffer buffer) {
        return SdkBytes.fromByteBuffer(buffer);
    }
}
