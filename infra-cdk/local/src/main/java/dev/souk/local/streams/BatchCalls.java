package dev.souk.local.streams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.local.events.BatchResponse;
import dev.souk.local.events.Destination;
import dev.souk.local.events.FailureRecords;
import dev.souk.local.events.FailureRecords.Condition;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InvocationResult;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands batches of a stream to their function, and tells the destination of those that are given up. */
final class BatchCalls {
    /** What came of a batch. */
    sealed interface Outcome {
        record Done() implements Outcome {}

        /** All from this index on is to come again. */
        record FailedFrom(int index, InvocationResult result) implements Outcome {}

        /** The function was not called. */
        record Throttled() implements Outcome {}
    }

    private final StreamMapping mapping;
    private final FunctionRuntime functions;
    private final Destination destination;
    private final FailureRecords failureRecords;
    private final StreamCounts counts;

    BatchCalls(
            StreamMapping mapping,
            FunctionRuntime functions,
            Destination destination,
            FailureRecords failureRecords,
            StreamCounts counts) {
        this.mapping = mapping;
        this.functions = functions;
        this.destination = destination;
        this.failureRecords = failureRecords;
        this.counts = counts;
    }

    Outcome call(Batch batch) {
        var result = functions.invoke(mapping.source().functionName(), event(batch));
        var outcome = switch (result) {
            case InvocationResult.Answered answered -> outcome(batch, answered);
            case InvocationResult.Failed failed -> new Outcome.FailedFrom(0, failed);
            case InvocationResult.Throttled throttled -> new Outcome.Throttled();
        };
        counts.count(outcome, batch.size());
        return outcome;
    }

    void giveUp(Batch batch, Condition condition, ShardPlace place) {
        var info = JsonNodeFactory.instance.objectNode();
        info.put("shardId", place.shardId())
                .put("startSequenceNumber", batch.first().sequenceNumber())
                .put("endSequenceNumber", batch.latest().sequenceNumber())
                .put("approximateArrivalOfFirstRecord", batch.first().arrival().toString())
                .put("approximateArrivalOfLastRecord", batch.latest().arrival().toString())
                .put("batchSize", batch.size())
                .put("streamArn", place.streamArn());
        var document = failureRecords.ofStream(mapping.functionArn(), condition, batch.calls(), batch.last(), info);
        mapping.source().onFailureArn().ifPresent(arn -> destination.send(arn, document));
        counts.gaveUp(batch.size());
    }

    private Outcome outcome(Batch batch, InvocationResult.Answered answered) {
        if (!mapping.source().reportsItemFailures()) {
            return new Outcome.Done();
        }
        var identifiers =
                batch.records().stream().map(StreamRecord::sequenceNumber).collect(Collectors.toSet());
        return switch (BatchResponse.of(answered.payload(), identifiers)) {
            case BatchResponse.Done() -> new Outcome.Done();
            case BatchResponse.Unreadable(var reason) -> new Outcome.FailedFrom(0, answered);
            case BatchResponse.ItemsFailed(var failed) -> new Outcome.FailedFrom(lowest(batch, failed), answered);
        };
    }

    private static int lowest(Batch batch, Set<String> failed) {
        var index = 0;
        while (!failed.contains(batch.records().get(index).sequenceNumber())) {
            index++;
        }
        return index;
    }

    private static String event(Batch batch) {
        var event = JsonNodeFactory.instance.objectNode();
        var records = event.putArray("Records");
        batch.records().forEach(record -> records.add(record.event()));
        return event.toString();
    }
}
