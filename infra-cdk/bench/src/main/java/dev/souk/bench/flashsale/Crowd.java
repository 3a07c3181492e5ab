package dev.souk.bench.flashsale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.bench.shop.Answer;
import dev.souk.bench.shop.SampleAddress;
import dev.souk.bench.shop.ShopClient;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Buyers who each want one piece, some of whom click twice at once, all with a key of their own. */
final class Crowd {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ShopClient shop;
    private final String product;
    private final long total;
    private final Set<String> orders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger soldOut = new AtomicInteger();
    private final AtomicInteger replayed = new AtomicInteger();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /**
     * A crowd.
     *
     * @param product of one variant, {@code one}
     * @param total what an order of one piece costs, in minor units
     */
    Crowd(ShopClient shop, String product, long total) {
        this.shop = shop;
        this.product = product;
        this.total = total;
    }

    /**
     * What came of it.
     *
     * @param calls placings sent, twice where somebody clicked twice; tries of one are one
     * @param orders different orders that were answered
     * @param replayed answers that were an earlier one's
     * @param soldOut answers that nothing is left
     * @param surprises any other answer
     */
    record Outcome(int calls, int orders, int replayed, int soldOut, Queue<String> surprises) {}

    /**
     * Sends them all.
     *
     * @param twiceEvery every so manieth buyer clicks twice
     * @param atOnce how many calls are under way at a time
     */
    Outcome storm(int buyers, int twiceEvery, int atOnce) throws InterruptedException, ExecutionException {
        try (var threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            var all = new ConcurrentLinkedQueue<Future<?>>();
            for (int i = 0; i < buyers; i++) {
                var key = product + "-" + i;
                for (int click = i % twiceEvery == 0 ? 2 : 1; click > 0; click--) {
                    all.add(threads.submit(() -> buy(key)));
                }
            }
            for (var one : all) {
                one.get();
            }
        }
        return new Outcome(calls.get(), orders.size(), replayed.get(), soldOut.get(), surprises);
    }

    private void buy(String key) {
        calls.incrementAndGet();
        var answer = shop.post("/api/orders", order(key), Map.of("idempotency-key", key));
        var problems = answer.body().path("problems").findValuesAsText("code");
        if (answer.status() == 201) {
            orders.add(answer.body().at("/order/orderId").asText());
            replayed.addAndGet(answer.replayed() ? 1 : 0);
        } else if (problems.contains("out-of-stock")) {
            soldOut.incrementAndGet();
        } else {
            surprises.add(text(answer));
        }
    }

    private static String text(Answer answer) {
        return answer.status() + " " + answer.problem();
    }

    private ObjectNode order(String key) {
        var order = JSON.objectNode().put("email", key + "@flash.souk.example");
        order.putArray("lines")
                .addObject()
                .put("productId", product)
                .put("variantId", "one")
                .put("quantity", 1);
        SampleAddress.put(order);
        order.putObject("expectedTotal").put("amount", total).put("currency", "GBP");
        return order;
    }
}
