package dev.souk.local.streams;

import static dev.souk.local.events.FakeFunctions.answered;
import static dev.souk.local.events.FakeFunctions.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.events.Backoff;
import dev.souk.local.events.EventFilter;
import dev.souk.local.events.FailureRecords;
import dev.souk.local.events.FakeFunctions;
import dev.souk.local.events.MovableClock;
import dev.souk.local.functions.InvocationResult;
import dev.souk.local.functions.InvocationResult.Throttled;
import dev.souk.local.streams.ShardWalker.Next;
import dev.souk.local.template.LocalEventSource.OfStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class ShardWalkerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(4));

    private final MovableClock clock = new MovableClock(START);
    private final FakeFunctions functions = new FakeFunctions();
    private final FakeStream stream = new FakeStream().shard("s1", null);
    private final List<String> givenUp = new ArrayList<>();
    private final Checkpoints checkpoints = new Checkpoints(MVStore.open(null), "relay", FakeStream.ARN);
    private Mapping mapping = new Mapping();

    @Test
    void handsRecordsOverInOrderAndInBatches() {
        put("1", "2", "3");
        mapping = mapping.batchSize(2);
        run(walker(), 3);
        assertThat(batches()).containsExactly(List.of("1", "2"), List.of("3"));
        assertThat(checkpoints.after("s1")).isEqualTo("3");
    }

    @Test
    void isIdleWhereNothingCame() {
        assertThat(walker().step()).isEqualTo(new Next.Idle());
        assertThat(functions.events()).isEmpty();
    }

    @Test
    void goesOnAfterTheCheckpointWhenStartedAgain() {
        put("1", "2");
        run(walker(), 2);
        put("3");
        run(walker(), 2);
        assertThat(batches()).containsExactly(List.of("1", "2"), List.of("3"));
    }

    @Test
    void handsABatchOverAgainThatWasInWorkWhenTheProcessDied() {
        put("1", "2");
        functions.behave(event -> {
            throw new IllegalStateException("the process died here");
        });
        var died = walker();
        assertThatThrownBy(died::step).hasMessage("the process died here");
        functions.behave(event -> answered("null"));
        run(walker(), 1);
        assertThat(batches()).containsExactly(List.of("1", "2"), List.of("1", "2"));
    }

    @Test
    void waitsLongerWithEachFailureOfABatch() {
        put("1");
        functions.behave(event -> failed("no"));
        assertThat(run(walker(), 4))
                .containsExactly(
                        in(Duration.ofSeconds(1)),
                        in(Duration.ofSeconds(2)),
                        in(Duration.ofSeconds(4)),
                        in(Duration.ofSeconds(4)));
        assertThat(checkpoints.after("s1")).isNull();
    }

    @Test
    void triesAgainFromTheLowestFailedRecord() {
        put("1", "2", "3");
        mapping = mapping.reportsItemFailures();
        failOnce("3", "2");
        var walker = walker();
        walker.step();
        assertThat(checkpoints.after("s1")).isEqualTo("1");
        walker.step();
        assertThat(batches()).containsExactly(List.of("1", "2", "3"), List.of("2", "3"));
        assertThat(checkpoints.after("s1")).isEqualTo("3");
    }

    @Test
    void ignoresItemFailuresThatItIsNotToldToHear() {
        put("1", "2");
        failOnce("1");
        run(walker(), 1);
        assertThat(checkpoints.after("s1")).isEqualTo("2");
    }

    @Test
    void cutsABatchUntilTheRecordThatFailsIsAloneAndGivesOnlyThatUp() throws IOException {
        put("1", "2", "3", "4");
        mapping = mapping.bisects().maxRetries(1);
        functions.behave(event -> event.contains("\"SequenceNumber\":\"3\"") ? failed("poison") : answered("null"));
        run(walker(), 8);
        assertThat(batches())
                .containsExactly(
                        List.of("1", "2", "3", "4"),
                        List.of("1", "2"),
                        List.of("3", "4"),
                        List.of("3"),
                        List.of("3"),
                        List.of("4"));
        assertThat(givenUp).hasSize(1);
        var document = JSON.readTree(givenUp.getFirst());
        assertThat(document.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
        assertThat(document.at("/responseContext/functionError").asText()).isEqualTo("Unhandled");
        assertThat(document.at("/DDBStreamBatchInfo/startSequenceNumber").asText())
                .isEqualTo("3");
        assertThat(document.at("/DDBStreamBatchInfo/endSequenceNumber").asText())
                .isEqualTo("3");
        assertThat(document.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
        assertThat(document.at("/DDBStreamBatchInfo/streamArn").asText()).isEqualTo(FakeStream.ARN);
        assertThat(checkpoints.after("s1")).isEqualTo("4");
    }

    @Test
    void givesAPoisonRecordUpThatIsReportedByItsNumberAndKeepsTheRest() throws IOException {
        put("1", "2", "3", "4");
        mapping = mapping.bisects().reportsItemFailures().maxRetries(2);
        functions.behave(event -> event.contains("\"SequenceNumber\":\"2\"") ? itemsFailed("2") : answered("{}"));
        run(walker(), 12);
        assertThat(givenUp).hasSize(1);
        assertThat(JSON.readTree(givenUp.getFirst())
                        .at("/DDBStreamBatchInfo/startSequenceNumber")
                        .asText())
                .isEqualTo("2");
        assertThat(batches().stream().filter(List.of("2")::equals)).hasSize(3);
        assertThat(batches()).contains(List.of("3", "4"));
        assertThat(checkpoints.after("s1")).isEqualTo("4");
    }

    @Test
    void triesWithoutEndWhereNoLimitIsSet() {
        put("1");
        functions.behave(event -> failed("no"));
        run(walker(), 200);
        assertThat(functions.events()).hasSize(200);
        assertThat(givenUp).isEmpty();
    }

    @Test
    void givesUpRecordsThatAreTooOldWithoutCalling() throws IOException {
        put("1");
        clock.pass(Duration.ofMinutes(2));
        put("2");
        mapping = mapping.maxRecordAge(Duration.ofMinutes(1));
        run(walker(), 3);
        assertThat(batches()).containsExactly(List.of("2"));
        assertThat(JSON.readTree(givenUp.getFirst())
                        .at("/requestContext/condition")
                        .asText())
                .isEqualTo("RecordAgeExceeded");
    }

    @Test
    void tellsTheDestinationAgainWhereThatFailed() {
        put("1");
        mapping = mapping.maxRetries(0);
        functions.behave(event -> failed("no"));
        var broken = new boolean[] {true};
        var walker = walker(document -> {
            if (broken[0]) {
                throw new IllegalStateException("the queue is away");
            }
            givenUp.add(document);
        });
        walker.step();
        assertThatThrownBy(walker::step).hasMessage("the queue is away");
        assertThat(checkpoints.after("s1")).isNull();
        broken[0] = false;
        walker.step();
        assertThat(givenUp).hasSize(1);
        assertThat(functions.events()).hasSize(1);
        assertThat(checkpoints.after("s1")).isEqualTo("1");
    }

    @Test
    void doesNotCountAThrottledCallAsAFailure() {
        put("1");
        mapping = mapping.maxRetries(0);
        functions.behave(event -> new Throttled(1));
        run(walker(), 5);
        assertThat(givenUp).isEmpty();
    }

    @Test
    void readsOnWhereAnIteratorExpired() {
        put("1");
        var walker = walker();
        run(walker, 2);
        stream.expireIterators();
        put("2");
        run(walker, 2);
        assertThat(batches()).containsExactly(List.of("1"), List.of("2"));
    }

    @Test
    void gathersForTheWindowAndNoLonger() {
        put("1");
        mapping = mapping.window(Duration.ofSeconds(1));
        var walker = walker();
        assertThat(walker.step()).isEqualTo(in(Duration.ofMillis(200)));
        put("2");
        walker.step();
        assertThat(functions.events()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        walker.step();
        assertThat(batches()).containsExactly(List.of("1", "2"));
    }

    @Test
    void passesOverWhatTheFilterDropsAndRemembersIt() {
        put("1", "2");
        mapping = mapping.filter("{\"dynamodb\":{\"SequenceNumber\":[\"9\"]}}");
        run(walker(), 1);
        assertThat(functions.events()).isEmpty();
        assertThat(checkpoints.after("s1")).isEqualTo("2");
    }

    @Test
    void finishesAClosedShardOnceAllOfItIsDone() {
        put("1");
        stream.close("s1");
        assertThat(run(walker(), 2)).containsExactly(new Next.Now(), new Next.Finished());
        assertThat(checkpoints.finished("s1")).isTrue();
    }

    private void put(String... numbers) {
        for (var number : numbers) {
            stream.put("s1", number, clock.instant());
        }
    }

    private void failOnce(String... numbers) {
        functions.behave(event -> {
            functions.behave(later -> answered("{}"));
            return itemsFailed(numbers);
        });
    }

    private static InvocationResult itemsFailed(String... numbers) {
        var answer = JSON.createObjectNode();
        var failures = answer.putArray("batchItemFailures");
        for (var number : numbers) {
            failures.addObject().put("itemIdentifier", number);
        }
        return answered(answer.toString());
    }

    private static Next in(Duration delay) {
        return new Next.In(delay);
    }

    private static List<Next> run(ShardWalker walker, int steps) {
        var nexts = new ArrayList<Next>();
        for (var step = 0; step < steps; step++) {
            nexts.add(walker.step());
        }
        return nexts;
    }

    private List<List<String>> batches() {
        return functions.events().stream().map(ShardWalkerTest::numbers).toList();
    }

    private static List<String> numbers(String event) {
        try {
            return JSON.readTree(event)
                    .get("Records")
                    .valueStream()
                    .map(record -> record.at("/dynamodb/SequenceNumber"))
                    .map(JsonNode::asText)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ShardWalker walker() {
        return walker(givenUp::add);
    }

    private ShardWalker walker(java.util.function.Consumer<String> destination) {
        var streamMapping = mapping.build();
        var place = new ShardPlace(FakeStream.ARN, "s1", checkpoints);
        var calls = new BatchCalls(
                streamMapping,
                functions,
                (arn, document) -> destination.accept(document),
                new FailureRecords(clock),
                new StreamCounts());
        var reader = new ShardReader(stream, place, streamMapping.filter(), clock);
        return new ShardWalker(streamMapping, reader, place, calls, BACKOFF, clock);
    }

    /** The properties of a mapping that tests vary. */
    private record Mapping(
            int size,
            Duration windowed,
            boolean reports,
            boolean cuts,
            OptionalInt retries,
            Optional<Duration> age,
            List<String> filters) {
        Mapping() {
            this(10, Duration.ZERO, false, false, OptionalInt.empty(), Optional.empty(), List.of());
        }

        Mapping batchSize(int newSize) {
            return new Mapping(newSize, windowed, reports, cuts, retries, age, filters);
        }

        Mapping window(Duration newWindow) {
            return new Mapping(size, newWindow, reports, cuts, retries, age, filters);
        }

        Mapping reportsItemFailures() {
            return new Mapping(size, windowed, true, cuts, retries, age, filters);
        }

        Mapping bisects() {
            return new Mapping(size, windowed, reports, true, retries, age, filters);
        }

        Mapping maxRetries(int most) {
            return new Mapping(size, windowed, reports, cuts, OptionalInt.of(most), age, filters);
        }

        Mapping maxRecordAge(Duration most) {
            return new Mapping(size, windowed, reports, cuts, retries, Optional.of(most), filters);
        }

        Mapping filter(String pattern) {
            return new Mapping(size, windowed, reports, cuts, retries, age, List.of(pattern));
        }

        StreamMapping build() {
            var source = new OfStream(
                    "relay",
                    "relay",
                    "orders",
                    true,
                    size,
                    windowed,
                    reports,
                    filters,
                    cuts,
                    retries,
                    age,
                    Optional.of("arn:queue"),
                    1);
            return new StreamMapping(source, "arn:relay", new EventFilter(filters), Set.of());
        }
    }
}
