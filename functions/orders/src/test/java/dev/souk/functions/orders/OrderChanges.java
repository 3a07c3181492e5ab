package dev.souk.functions.orders;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.orders.Order;
import dev.souk.storage.orders.OrderImageFixtures;
import org.jspecify.annotations.Nullable;

/** Changes of orders as the stream of their table tells them. */
final class OrderChanges {
    private OrderChanges() {}

    static DynamodbStreamRecord change(@Nullable Order before, @Nullable Order after, String number) {
        var stream = new StreamRecord();
        stream.setSequenceNumber(number);
        if (before != null) {
            stream.setOldImage(OrderImageFixtures.image(before));
        }
        if (after != null) {
            stream.setNewImage(OrderImageFixtures.image(after));
        }
        var item = new DynamodbStreamRecord();
        item.setEventName(before == null ? "INSERT" : after == null ? "REMOVE" : "MODIFY");
        item.setDynamodb(stream);
        return item;
    }
}
