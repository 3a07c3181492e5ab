package dev.souk.bench.units;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.bench.shop.Answer;
import dev.souk.bench.shop.ShopClient;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** The calls of a purchase, each with its receipt, which the shop's console has. */
final class Steps {
    private static final String RECEIPTS = "/_souk/api/receipts";
    /** A function in a process of its own hands its receipt over in its log, a moment after its answer. */
    private static final int LOOKS = 20;

    private static final long BETWEEN_LOOKS_NANOS = 100_000_000;

    private final ShopClient shop;
    private final Map<String, String> headers;
    private final Map<String, Spent> spent = new LinkedHashMap<>();
    private final Map<String, Spent> latest = new HashMap<>();

    /** Steps of somebody whose calls have these headers. */
    Steps(ShopClient shop, Map<String, String> headers) {
        this.shop = shop;
        this.headers = new LinkedHashMap<>(headers);
    }

    /** What was spent so far, by the names of the operations and workers, in the order in which each came first. */
    Map<String, Spent> spent() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(spent));
    }

    /** What the newest call of a worker took, or the order's share of it. */
    Spent latest(String worker) {
        return latest.getOrDefault(worker, Spent.NOTHING);
    }

    /**
     * Calls an operation, and keeps what it took.
     *
     * @throws IllegalStateException where it is refused
     */
    Answer call(String operation, String method, String path, Optional<JsonNode> body) {
        var answer = shop.call(method, path, body, headers);
        if (!answer.ok()) {
            throw new IllegalStateException(operation + " was refused: " + answer.problem());
        }
        answer.headers().firstValue("set-cookie").ifPresent(set -> headers.put("cookie", set.split(";", 2)[0]));
        spent.merge(operation, receiptOf(operation, answer), Spent::plus);
        return answer;
    }

    private Spent receiptOf(String operation, Answer answer) {
        var id = answer.headers().firstValue("souk-correlation-id").orElse("");
        for (int look = 0; look < LOOKS; look++) {
            var receipt = stream(shop.get(RECEIPTS).body())
                    .filter(one -> one.path("function").asText().equals(operation))
                    .filter(one -> one.path("correlationId").asText().equals(id))
                    .findFirst();
            if (receipt.isPresent()) {
                return Spent.ofReceipt(receipt.get());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        throw new IllegalStateException(operation + " left no receipt of its call " + id);
    }

    /**
     * Adds what nobody waits for: receipts of these workers, or the order's shares of them.
     *
     * @throws IllegalStateException where one did nothing for the order
     */
    void behind(String orderId, List<String> workers) {
        var receipts = shop.get(RECEIPTS).body();
        for (var worker : workers) {
            stream(receipts)
                    .filter(one -> one.path("function").asText().equals(worker))
                    .filter(one -> one.path("orderId").asText().equals(orderId))
                    .map(Spent::ofReceipt)
                    .forEach(one -> {
                        spent.merge(worker, one, Spent::plus);
                        // The console has the newest first.
                        latest.putIfAbsent(worker, one);
                    });
            Objects.requireNonNull(spent.get(worker), () -> worker + " left no receipt for the order");
        }
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
