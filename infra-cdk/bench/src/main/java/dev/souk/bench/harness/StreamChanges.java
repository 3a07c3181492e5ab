package dev.souk.bench.harness;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.testkit.messaging.StreamImages;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Changes of a table in the form in which Lambda gets them. */
public final class StreamChanges {
    private StreamChanges() {}

    /**
     * A change.
     *
     * @param before empty for a new item
     * @param after empty for one that is gone
     */
    public static DynamodbStreamRecord change(
            String number, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        var images = new StreamRecord();
        images.setSequenceNumber(number);
        if (!before.isEmpty()) {
            images.setOldImage(StreamImages.of(before));
        }
        if (!after.isEmpty()) {
            images.setNewImage(StreamImages.of(after));
        }
        var change = new DynamodbStreamRecord();
        change.setEventName(before.isEmpty() ? "INSERT" : after.isEmpty() ? "REMOVE" : "MODIFY");
        change.setDynamodb(images);
        return change;
    }
}
