package dev.souk.bench.growth;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.souk.contract.messages.EmailMessage;
import dev.souk.functions.notifications.TellWatchers;
import dev.souk.functions.orders.RelayOrderEvents;
import dev.souk.payments.FakeProvider;
import dev.souk.testkit.http.TestPlatform;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The two readers of the stream of orders, over the same tables as the shop. For one thread. */
public final class OrderReaders {
    private final RequestHandler<DynamodbEvent, StreamsEventResponse> relaying;
    private final RequestHandler<DynamodbEvent, StreamsEventResponse> telling;

    /** @param mails takes what is put on the queue of mails */
    public OrderReaders(DynamoDbClient client, TestPlatform platform, Consumer<EmailMessage> mails) {
        var parts = ShopParts.of(client, platform, new FakeProvider(), mails);
        this.relaying = parts.get(RelayOrderEvents.class);
        this.telling = parts.get(TellWatchers.class);
    }

    /** {@code RelayOrderEvents}. */
    public RequestHandler<DynamodbEvent, StreamsEventResponse> relaying() {
        return relaying;
    }

    /** {@code TellWatchers}. */
    public RequestHandler<DynamodbEvent, StreamsEventResponse> telling() {
        return telling;
    }
}
