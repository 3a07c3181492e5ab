package dev.souk.local.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Writes a stream's record in the form of Lambda's {@code DynamodbEvent}. */
final class DynamoRecordJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DynamoRecordJson() {}

    static StreamRecord record(String streamArn, Record record) {
        var change = record.dynamodb();
        var event = JSON.objectNode();
        event.put("eventID", record.eventID())
                .put("eventName", record.eventNameAsString())
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", record.awsRegion());
        var dynamodb = event.putObject("dynamodb");
        // Lambda's own events carry whole seconds.
        dynamodb.put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond());
        dynamodb.set("Keys", item(change.keys()));
        if (change.hasNewImage()) {
            dynamodb.set("NewImage", item(change.newImage()));
        }
        if (change.hasOldImage()) {
            dynamodb.set("OldImage", item(change.oldImage()));
        }
        dynamodb.put("SequenceNumber", change.sequenceNumber())
                .put("SizeBytes", change.sizeBytes())
                .put("StreamViewType", change.streamViewTypeAsString());
        if (record.userIdentity() != null) {
            // Tells a deletion by TTL from one by a caller.
            event.putObject("userIdentity")
                    .put("type", record.userIdentity().type())
                    .put("principalId", record.userIdentity().principalId());
        }
        event.put("eventSourceARN", streamArn);
        return new StreamRecord(change.sequenceNumber(), change.approximateCreationDateTime(), event);
    }

    private static ObjectNode item(Map<String, AttributeValue> item) {
        var node = JSON.objectNode();
        item.forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    private static JsonNode value(AttributeValue value) {
        var node = JSON.objectNode();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", base64(value.b()));
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case SS -> texts(node, "SS", value.ss());
            case NS -> texts(node, "NS", value.ns());
            case BS ->
                texts(
                        node,
                        "BS",
                        value.bs().stream().map(DynamoRecordJson::base64).toList());
            case M -> node.set("M", item(value.m()));
            case L -> {
                var list = node.putArray("L");
                value.l().forEach(element -> list.add(value(element)));
            }
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("An attribute of a type that is not known");
        }
        return node;
    }

    private static void texts(ObjectNode node, String type, List<String> texts) {
        var array = node.putArray(type);
        texts.forEach(array::add);
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
