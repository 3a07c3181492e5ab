package dev.souk.functions.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.souk.contract.messages.EmailMessage;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.platform.messaging.Queues;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.TestContext;
import dev.souk.testkit.http.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelaySellerDecisionsTest {
    private final List<String> sent = new ArrayList<>();
    private boolean down;
    private final RelaySellerDecisions relay =
            new RelaySellerDecisions(new TestPlatform(new FixedClock()).workerFrame(), new Queues() {
                @Override
                public void send(EmailMessage message) {
                    if (down) {
                        throw new IllegalStateException("The queue is down");
                    }
                    sent.add(message.businessKey());
                }

                @Override
                public void send(PaymentMessage message) {
                    throw new AssertionError("Nothing is paid");
                }
            });

    private List<String> deliver(DynamodbStreamRecord... changes) {
        var event = new DynamodbEvent();
        event.setRecords(List.of(changes));
        return relay.handleRequest(event, new TestContext("RelaySellerDecisions", "x")).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static DynamodbStreamRecord change(String number, String sort, String kind) {
        var stream = new StreamRecord();
        stream.setSequenceNumber(number);
        stream.setNewImage(Map.of(
                "pk", new AttributeValue("SELLER#maya"),
                "sk", new AttributeValue(sort),
                "kind", new AttributeValue(kind),
                "at", new AttributeValue().withN("1764000000000"),
                "reason", new AttributeValue("Because.")));
        var change = new DynamodbStreamRecord();
        change.setEventName("INSERT");
        change.setDynamodb(stream);
        return change;
    }

    @Test
    void sendsAMessageOfEachDecisionThatNamesNobodyButTheSeller() {
        deliver(
                change("1", "DECISION#0000000003", "approved"),
                change("2", "DECISION#0000000004", "suspended"),
                change("3", "ACCOUNT", "approved"));
        assertThat(sent).containsExactly("#approved#3#to#maya", "#suspended#4#to#maya");
    }

    @Test
    void sendsAMessageOfEachLetterOfInvitationThatNamesNobodyWhoIsInvited() {
        deliver(change("1", "INVITATION#place#2", ""), change("2", "STAFF", ""));
        assertThat(sent).containsExactly("#staff-invited#place.2#to#maya");
    }

    @Test
    void hasAChangeThatCouldNotBeRelayedComeAgainAsTheSameMail() {
        var change = change("1", "DECISION#0000000003", "declined");
        down = true;
        assertThat(deliver(change)).containsExactly("1");
        down = false;
        deliver(change);
        deliver(change);
        assertThat(sent).containsExactly("#declined#3#to#maya", "#declined#3#to#maya");
    }
}
