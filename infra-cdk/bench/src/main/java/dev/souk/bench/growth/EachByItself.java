package dev.souk.bench.growth;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import dev.souk.bench.harness.StreamChanges;
import dev.souk.contract.messages.EmailMessage;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shows each change to both readers at once, as far as their filter lets it through. For one thread. */
final class EachByItself implements OrderStream {
    private final List<EmailMessage> mails = new ArrayList<>();
    private final OrderReaders readers;

    EachByItself(DynamoDbClient client, TestPlatform platform) {
        this.readers = new OrderReaders(client, platform, mails::add);
    }

    @Override
    public List<EmailMessage> follow(
            String order, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        var event = new DynamodbEvent();
        event.setRecords(List.of(StreamChanges.change("1", before, after)));
        var both = List.of(readers.relaying(), readers.telling());
        for (var reader : before.isEmpty() ? both.subList(0, 1) : both) {
            var context = new TestContext(reader.getClass().getSimpleName(), "call");
            if (!reader.handleRequest(event, context).getBatchItemFailures().isEmpty()) {
                throw new IllegalStateException("A reader failed");
            }
        }
        var due = List.copyOf(mails);
        mails.clear();
        return due;
    }
}
