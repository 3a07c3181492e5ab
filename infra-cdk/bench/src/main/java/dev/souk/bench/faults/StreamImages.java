package dev.souk.bench.faults;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.HashMap;
import java.util.Map;

/** Changes of a table in the form in which Lambda gets them. */
final class StreamImages {
    private StreamImages() {}

    /**
     * A change.
     *
     * @param before empty for a new item
     * @param after empty for one that is gone
     */
    static DynamodbStreamRecord change(
            String number,
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> before,
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> after) {
        var images = new StreamRecord();
        images.setSequenceNumber(number);
        if (!before.isEmpty()) {
            images.setOldImage(map(before));
        }
        if (!after.isEmpty()) {
            images.setNewImage(map(after));
        }
        var change = new DynamodbStreamRecord();
        change.setEventName(before.isEmpty() ? "INSERT" : after.isEmpty() ? "REMOVE" : "MODIFY");
        change.setDynamodb(images);
        return change;
    }

    private static Map<String, AttributeValue> map(
            Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
        var map = new HashMap<String, AttributeValue>();
        item.forEach((name, value) -> map.put(name, value(value)));
        return map;
    }

    private static AttributeValue value(software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
        var result = new AttributeValue();
        return switch (value.type()) {
            case S -> result.withS(value.s());
            case N -> result.withN(value.n());
            case BOOL -> result.withBOOL(value.bool());
            case B -> result.withB(value.b().asByteBuffer());
            case M -> result.withM(map(value.m()));
            case L -> result.withL(value.l().stream().map(StreamImages::value).toList());
            default -> throw new IllegalArgumentException("No order has a " + value.type());
        };
    }
}
