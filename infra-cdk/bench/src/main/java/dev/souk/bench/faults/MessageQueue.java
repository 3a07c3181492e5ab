package dev.souk.bench.faults;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.souk.platform.workers.QueueWorker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A queue and the worker behind it, with SQS's rules: what fails is hidden for a while, and set aside after five times. */
final class MessageQueue {
    private static final Duration HIDDEN = Duration.ofMinutes(3);
    private static final Duration DELAY = Duration.ofMinutes(10);
    private static final int RECEIVES = 5;
    private static final int BATCH = 10;
    private static final String POISON = "what nobody can read";

    private final Clock clock;
    private final Line line;
    private final Functions functions;
    private final QueueWorker<?> worker;
    private final Mutation planted;
    private final List<Message> messages = new ArrayList<>();
    private final List<String> dead = new ArrayList<>();

    private static final class Message {
        private final String body;
        private Instant due;
        private int receives;

        Message(String body, Instant due) {
            this.body = body;
            this.due = due;
        }
    }

    MessageQueue(Clock clock, Line line, Functions functions, QueueWorker<?> worker, Mutation planted) {
        this.clock = clock;
        this.line = line;
        this.functions = functions;
        this.worker = worker;
        this.planted = planted;
    }

    void begin() {
        messages.clear();
        dead.clear();
    }

    void send(String body) {
        messages.add(new Message(body, clock.instant()));
    }

    /** When something is to be delivered; empty where nothing waits. */
    Optional<Instant> due() {
        return messages.stream().map(message -> message.due).min(Instant::compareTo);
    }

    /** What was set aside, apart from the poison that a fault put there. */
    List<String> dead() {
        return dead.stream().filter(body -> !body.equals(POISON)).toList();
    }

    /** Delivers one batch of what is due; answers whether there was one. */
    boolean deliver() {
        var batch = new ArrayList<>(messages.stream()
                .filter(message -> !message.due.isAfter(clock.instant()))
                .limit(BATCH)
                .toList());
        if (batch.isEmpty()) {
            return false;
        }
        var fault = line.delivers(Call.delivery(Party.QUEUE, name()));
        switch (fault) {
            case LATE -> batch.forEach(message -> message.due = clock.instant().plus(DELAY));
            case BEFORE -> received(batch, all(batch));
            case AFTER -> {
                work(batch);
                received(batch, all(batch));
            }
            case TWICE -> {
                batch.addAll(List.copyOf(batch));
                received(batch, work(batch));
            }
            case PARTLY -> {
                batch.addFirst(poison());
                received(batch, work(batch));
            }
            default -> received(batch, work(batch));
        }
        return true;
    }

    private Message poison() {
        var message = new Message(POISON, clock.instant());
        messages.add(message);
        return message;
    }

    private Collection<Integer> work(List<Message> batch) {
        var records = new ArrayList<SQSEvent.SQSMessage>();
        for (var message : batch) {
            var one = new SQSEvent.SQSMessage();
            one.setMessageId(Integer.toString(records.size()));
            one.setBody(message.body);
            records.add(one);
        }
        var event = new SQSEvent();
        event.setRecords(records);
        try {
            return functions.work(worker, event).getBatchItemFailures().stream()
                    .map(BatchItemFailure::getItemIdentifier)
                    .map(Integer::valueOf)
                    .toList();
        } catch (FunctionKilled killed) {
            return all(batch);
        }
    }

    private void received(List<Message> batch, Collection<Integer> failed) {
        var again = new HashSet<>(planted.again(name(), all(batch), failed));
        for (int i = 0; i < batch.size(); i++) {
            var message = batch.get(i);
            if (!again.contains(i)) {
                messages.remove(message);
            } else if (++message.receives >= RECEIVES && messages.remove(message)) {
                dead.add(message.body);
            } else {
                message.due = clock.instant().plus(HIDDEN);
            }
        }
    }

    private static List<Integer> all(Collection<Message> batch) {
        return IntStream.range(0, batch.size()).boxed().toList();
    }

    private String name() {
        return worker.getClass().getSimpleName();
    }
}
