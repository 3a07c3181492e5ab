package dev.souk.bench.faults;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import dev.souk.bench.harness.StreamChanges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The stream of the orders table and the relay behind it, with Lambda's rules: in order, and again from what failed on. */
final class Outbox {
    private static final String RELAY = "RelayOrderEvents";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRIES = 10;
    private static final DynamodbStreamRecord POISON = StreamChanges.change(
            "poison", Map.of(), Map.of("pk", AttributeValue.fromS("ORDER#?"), "sk", AttributeValue.fromS("ORDER")));

    private final Clock clock;
    private final Line line;
    private final Functions functions;
    private final Store store;
    private final Mutation planted;
    private final List<DynamodbStreamRecord> waiting = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private Instant due = Instant.MIN;
    private int tries;

    Outbox(Clock clock, Line line, Functions functions, Store store, Mutation planted) {
        this.clock = clock;
        this.line = line;
        this.functions = functions;
        this.store = store;
        this.planted = planted;
    }

    void begin() {
        waiting.clear();
        setAside.clear();
        due = Instant.MIN;
        tries = 0;
    }

    /** When something is to be delivered; empty where nothing waits. */
    Optional<Instant> due() {
        waiting.addAll(store.changes());
        return waiting.isEmpty() ? Optional.empty() : Optional.of(due);
    }

    /** Changes that failed each time. */
    List<String> setAside() {
        return List.copyOf(setAside);
    }

    /** Delivers one batch, if one is due; answers whether there was one. */
    boolean deliver() {
        if (due().isEmpty() || due.isAfter(clock.instant())) {
            return false;
        }
        var fault = line.delivers(Call.delivery(Party.STREAM, RELAY));
        switch (fault) {
            case BEFORE -> keep(waiting);
            case AFTER -> {
                relay(waiting);
                keep(waiting);
            }
            case PARTLY -> {
                // Lambda cuts the batch in two until the poison is alone, and sets it aside: then the others come.
                relay(IntStream.rangeClosed(0, waiting.size())
                        .mapToObj(i -> i == 0 ? POISON : waiting.get(i - 1))
                        .toList());
                keep(waiting);
            }
            default -> keep(relay(waiting));
        }
        return true;
    }

    private void keep(List<DynamodbStreamRecord> left) {
        var kept = List.copyOf(left);
        tries = kept.size() < waiting.size() ? 0 : tries + 1;
        waiting.clear();
        waiting.addAll(kept);
        due = waiting.isEmpty() ? Instant.MIN : clock.instant().plus(PAUSE);
        if (tries > TRIES) {
            setAside.add(waiting.removeFirst().getDynamodb().getSequenceNumber());
            tries = 0;
        }
    }

    /** What is to come again. */
    private List<DynamodbStreamRecord> relay(List<DynamodbStreamRecord> batch) {
        var event = new DynamodbEvent();
        event.setRecords(List.copyOf(batch));
        var places = IntStream.range(0, batch.size()).boxed().toList();
        var again = new HashSet<>(planted.again(RELAY, places, failedFrom(event)));
        return places.stream().filter(again::contains).map(batch::get).toList();
    }

    private List<Integer> failedFrom(DynamodbEvent event) {
        var numbers = event.getRecords().stream()
                .map(change -> change.getDynamodb().getSequenceNumber())
                .toList();
        try {
            var failures = functions.relay(event).getBatchItemFailures();
            var first = failures.isEmpty()
                    ? numbers.size()
                    : numbers.indexOf(failures.getFirst().getItemIdentifier());
            return IntStream.range(first, numbers.size()).boxed().toList();
        } catch (FunctionKilled killed) {
            return IntStream.range(0, numbers.size()).boxed().toList();
        }
    }
}
