package dev.souk.local.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.local.events.BatchResponse;
import dev.souk.local.events.EventFilter;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InvocationResult;
import dev.souk.local.template.LocalEventSource.OfQueue;
import java.util.List;
import java.util.stream.Collectors;

/** Hands messages to their function and says which are done; the others come back once they are visible again. */
final class MessageCalls {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came of a batch. */
    sealed interface Outcome {
        /** These messages are done, and so many are not. */
        record Called(List<QueueMessage> done, int failed) implements Outcome {}

        /** The function was not called. */
        record Throttled() implements Outcome {}
    }

    private final OfQueue mapping;
    private final EventFilter filter;
    private final FunctionRuntime functions;

    MessageCalls(OfQueue mapping, FunctionRuntime functions) {
        this.mapping = mapping;
        this.filter = new EventFilter(mapping.filters());
        this.functions = functions;
    }

    /** The messages that the function is to see; Lambda deletes the others without a call. */
    List<QueueMessage> wanted(List<QueueMessage> messages) {
        return messages.stream()
                .filter(message -> filter.passes(filtered(message)))
                .toList();
    }

    Outcome call(List<QueueMessage> messages) {
        var event = JSON.createObjectNode();
        var records = event.putArray("Records");
        messages.forEach(message -> records.add(message.record()));
        return switch (functions.invoke(mapping.functionName(), event.toString())) {
            case InvocationResult.Answered answered -> answered(messages, answered);
            case InvocationResult.Failed failed -> new Outcome.Called(List.of(), messages.size());
            case InvocationResult.Throttled throttled -> new Outcome.Throttled();
        };
    }

    private Outcome answered(List<QueueMessage> messages, InvocationResult.Answered answered) {
        if (!mapping.reportsItemFailures()) {
            return new Outcome.Called(messages, 0);
        }
        var ids = messages.stream().map(QueueMessage::id).collect(Collectors.toSet());
        return switch (BatchResponse.of(answered.payload(), ids)) {
            case BatchResponse.Done() -> new Outcome.Called(messages, 0);
            case BatchResponse.Unreadable(var reason) -> new Outcome.Called(List.of(), messages.size());
            case BatchResponse.ItemsFailed(var failed) -> {
                var done = messages.stream()
                        .filter(message -> !failed.contains(message.id()))
                        .toList();
                yield new Outcome.Called(done, messages.size() - done.size());
            }
        };
    }

    /** A filter looks into a body that is JSON, so for the filter the body is JSON too. */
    private static JsonNode filtered(QueueMessage message) {
        try {
            return message.record().deepCopy().set("body", JSON.readTree(message.body()));
        } catch (JsonProcessingException e) {
            return message.record();
        }
    }
}
