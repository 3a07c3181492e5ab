package dev.souk.bench.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.souk.bench.hot.Tally.Meetings;
import dev.souk.testkit.Tables;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class InFlightTest {
    private final InFlight inFlight = new InFlight(Duration.ZERO);
    private final Tally ofMugs = new Tally("mug");
    private final Tally ofLamps = new Tally("lamp");

    private static InterceptorContext writing(String... keys) {
        var items = Arrays.stream(keys)
                .map(key -> TransactWriteItem.builder()
                        .update(update ->
                                update.tableName(Tables.ORDERS).key(Map.of("pk", fromS(key), "sk", fromS("-"))))
                        .build())
                .toList();
        return InterceptorContext.builder()
                .request(
                        TransactWriteItemsRequest.builder().transactItems(items).build())
                .build();
    }

    private ExecutionAttributes send(Tally tally, InterceptorContext transaction) {
        return Sake.of(tally).during(() -> {
            var attributes = new ExecutionAttributes();
            inFlight.beforeTransmission(transaction, attributes);
            return attributes;
        });
    }

    @Test
    void cancelsTheOneThatMeetsAnother() {
        send(ofMugs, writing("order-1", "counter"));
        assertThatThrownBy(() -> send(ofLamps, writing("order-2", "counter")))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        refusal -> assertThat(refusal.cancellationReasons())
                                .extracting(CancellationReason::code)
                                .containsExactly("None", "TransactionConflict"));
        assertThatThrownBy(() -> send(ofMugs, writing("counter"))).isInstanceOf(TransactionCanceledException.class);
        var counter = new PartitionKey(Place.of(Tables.ORDERS), "counter");
        assertThat(ofLamps.meetings()).isEqualTo(Map.of(counter, new Meetings(0, 1)));
        assertThat(ofMugs.meetings()).isEqualTo(Map.of(counter, new Meetings(1, 0)));
    }

    @Test
    void whoIsCancelledHoldsNothing() {
        send(ofMugs, writing("counter"));
        assertThatThrownBy(() -> send(ofLamps, writing("order-2", "counter")))
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(send(ofMugs, writing("order-2"))).isNotNull();
    }

    @Test
    void letsTheNextOneInWhenOneIsDone() {
        var first = send(ofMugs, writing("counter"));
        inFlight.afterExecution(writing("counter"), first);
        assertThat(send(ofLamps, writing("counter"))).isNotNull();
        assertThat(ofLamps.meetings()).isEmpty();
    }
}
