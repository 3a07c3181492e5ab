package dev.souk.bench.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.souk.bench.harness.StreamChanges;
import dev.souk.contract.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A reader whose failures are planted. Its batches are seen by the thread that has waited for what was in them. */
class FollowingTest {
    private static final Map<String, AttributeValue> IMAGE = Map.of("pk", AttributeValue.fromS("ORDER#a"));

    private final List<List<String>> delivered = new ArrayList<>();
    private final List<String> failing = new ArrayList<>();
    private final Batches batches = new Batches();
    private final Following following = new Following(
            new Worker.Trigger.Stream("orders", 3, List.of("INSERT"), Optional.empty(), List.of(), 0),
            this::read,
            batches);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    private StreamsEventResponse read(DynamodbEvent event, Context context) {
        var numbers = event.getRecords().stream()
                .map(change -> change.getDynamodb().getSequenceNumber())
                .toList();
        delivered.add(numbers);
        return new StreamsEventResponse(numbers.stream()
                .filter(failing::remove)
                .limit(1)
                .map(BatchItemFailure::new)
                .toList());
    }

    private static DynamodbStreamRecord change(String number) {
        return StreamChanges.change(number, Map.of(), IMAGE);
    }

    private List<CompletableFuture<Void>> add(String... numbers) {
        return List.of(numbers).stream()
                .map(number -> following.add("order-" + number, new Tally("mug"), change(number)))
                .toList();
    }

    private void join(List<CompletableFuture<Void>> all) {
        thread.execute(following);
        all.forEach(CompletableFuture::join);
    }

    @Test
    void takesWhatIsThereUpToABatch() {
        join(add("1", "2", "3", "4"));
        assertThat(delivered).containsExactly(List.of("1", "2", "3"), List.of("4"));
        assertThat(batches.deliveries()).isEqualTo(2);
        assertThat(batches.changes()).isEqualTo(4);
        assertThat(batches.largest()).isEqualTo(3);
    }

    @Test
    void goesOnFromTheFirstFailureWithThoseOfTheBatch() {
        failing.add("2");
        join(add("1", "2", "3", "4"));
        assertThat(delivered).containsExactly(List.of("1", "2", "3"), List.of("2", "3"), List.of("4"));
    }

    @Test
    void givesUpWhatFailsEachTimeAndGoesOn() {
        for (int i = 0; i < 9; i++) {
            failing.add("1");
        }
        var all = add("1", "2");
        join(all.subList(1, 2));
        assertThatThrownBy(() -> all.getFirst().join()).hasMessageContaining("given up");
        assertThat(delivered).hasSize(10);
        assertThat(delivered.getLast()).containsExactly("2");
    }

    @Test
    void letsThroughWhatTheReaderWants() {
        assertThat(following.wants(change("1"))).isTrue();
        assertThat(following.wants(StreamChanges.change("2", IMAGE, IMAGE))).isFalse();
    }
}
