package dev.souk.local.functions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The calls of this run: the latest in full, all of them in sums. Bounded, in memory, safe to share. */
public final class InvocationLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KEPT_CALLS = 2000;
    private static final int KEPT_ORDERS = 20_000;

    private final Deque<Invocation> latest = new ArrayDeque<>();
    private final Map<String, FunctionFigures> figures = new TreeMap<>();
    private final SequencedMap<String, List<JsonNode>> byOrder = new LinkedHashMap<>();

    /**
     * One call.
     *
     * @param operation the operation's or worker's name
     * @param error empty where the function returned
     * @param receipt in {@code dev.souk.platform.receipts.Receipt}'s form, where the function wrote one
     */
    public record Invocation(
            String functionName,
            String operation,
            Instant at,
            Optional<String> error,
            InvocationResult.Facts facts,
            Optional<JsonNode> receipt) {}

    /**
     * Sums over all calls of a function.
     *
     * @param coldStarts calls that waited for a start
     * @param coldMilliseconds of those calls together, start included
     * @param warmMilliseconds of all other calls together
     */
    public record FunctionFigures(
            String functionName,
            String operation,
            long calls,
            long errors,
            long throttles,
            long coldStarts,
            long coldMilliseconds,
            long warmMilliseconds,
            double readUnits,
            double writeUnits,
            long nanoDollars) {
        static FunctionFigures none(String functionName, String operation) {
            return new FunctionFigures(functionName, operation, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        FunctionFigures plus(Invocation call) {
            var facts = call.facts();
            var took = facts.duration().plus(facts.initDuration()).toMillis();
            return new FunctionFigures(
                    functionName,
                    operation,
                    calls + 1,
                    errors + (call.error().isPresent() ? 1 : 0),
                    throttles,
                    coldStarts + (facts.cold() ? 1 : 0),
                    coldMilliseconds + (facts.cold() ? took : 0),
                    warmMilliseconds + (facts.cold() ? 0 : took),
                    readUnits
                            + call.receipt()
                                    .map(receipt -> units(receipt, "read"))
                                    .orElse(0.0),
                    writeUnits
                            + call.receipt()
                                    .map(receipt -> units(receipt, "write"))
                                    .orElse(0.0),
                    nanoDollars
                            + call.receipt()
                                    .map(receipt -> receipt.path("nanoDollars").asLong())
                                    .orElse(0L));
        }

        FunctionFigures throttled() {
            return new FunctionFigures(
                    functionName,
                    operation,
                    calls,
                    errors,
                    throttles + 1,
                    coldStarts,
                    coldMilliseconds,
                    warmMilliseconds,
                    readUnits,
                    writeUnits,
                    nanoDollars);
        }

        private static double units(JsonNode receipt, String kind) {
            var sum = 0.0;
            for (var table : receipt.path("tables")) {
                sum += table.path(kind).asDouble();
            }
            return sum;
        }
    }

    /** Takes a call's result; finds its receipt among its log lines. */
    public synchronized void add(String functionName, String operation, Instant at, InvocationResult result) {
        switch (result) {
            case InvocationResult.Answered(var payload, var facts) ->
                add(new Invocation(functionName, operation, at, Optional.empty(), facts, receipt(facts.logLines())));
            case InvocationResult.Failed(var type, var message, var payload, var facts) ->
                add(new Invocation(
                        functionName,
                        operation,
                        at,
                        Optional.of(type + ": " + message),
                        facts,
                        receipt(facts.logLines())));
            case InvocationResult.Throttled throttled ->
                figures.merge(
                        functionName,
                        FunctionFigures.none(functionName, operation).throttled(),
                        (known, one) -> known.throttled());
        }
    }

    private void add(Invocation call) {
        latest.addFirst(call);
        if (latest.size() > KEPT_CALLS) {
            latest.removeLast();
        }
        var known =
                figures.getOrDefault(call.functionName(), FunctionFigures.none(call.functionName(), call.operation()));
        figures.put(call.functionName(), known.plus(call));
        call.receipt().ifPresent(this::addToOrder);
    }

    private void addToOrder(JsonNode receipt) {
        var order = receipt.path("orderId").asText("");
        if (!order.isEmpty()) {
            byOrder.computeIfAbsent(order, id -> new ArrayList<>()).add(receipt);
            if (byOrder.size() > KEPT_ORDERS) {
                byOrder.pollFirstEntry();
            }
        }
    }

    /** The latest calls, newest first. */
    public synchronized List<Invocation> latest(int most) {
        return latest.stream().limit(most).toList();
    }

    /** The sums of every function that was called, by name. */
    public synchronized List<FunctionFigures> figures() {
        return List.copyOf(figures.values());
    }

    /** The receipts of all that happened for an order's sake, oldest first; empty for one that is not known. */
    public synchronized List<JsonNode> ofOrder(String orderId) {
        return List.copyOf(byOrder.getOrDefault(orderId, List.of()));
    }

    private static Optional<JsonNode> receipt(List<String> lines) {
        return lines.reversed().stream()
                .filter(line -> line.contains("\"receipt\""))
                .flatMap(line -> parsed(line).stream())
                .map(line -> line.path("receipt"))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static Optional<JsonNode> parsed(String line) {
        try {
            return Optional.of(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            // A line that only mentions the word: not a receipt.
            return Optional.empty();
        }
    }
}
