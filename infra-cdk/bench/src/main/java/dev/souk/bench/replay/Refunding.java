package dev.souk.bench.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.bench.replay.Note.Bought;
import dev.souk.bench.shop.Answer;
import dev.souk.bench.shop.Member;
import dev.souk.bench.shop.StockCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives pieces of an order back by {@code RefundLines}, one refund for each seller. The shop knows a refund by the key of the
 * cancellation for as long as it has the order, so that asking again gives nothing back a second time.
 */
final class Refunding {
    private static final String NOT_PAID = "/problems/order-not-paid";

    private final Member administrator;
    private final RunName run;
    private final Patience patience;

    Refunding(Member administrator, RunName run, Patience patience) {
        this.administrator = administrator;
        this.run = run;
        this.patience = patience;
    }

    Note.Return giveBack(Cancellation cancellation, Note.Ordered order, List<Match> matches) {
        int refunds = 0;
        long amount = 0;
        for (var ofSeller : bySeller(order, matches).entrySet()) {
            var answer = refund(cancellation, order, ofSeller.getKey(), body(cancellation, ofSeller.getValue()));
            if (!answer.ok()) {
                return new Note.Kept(cancellation.number(), order.invoice(), Refusals.reason(answer));
            }
            refunds++;
            amount += answer.body().at("/amount/amount").asLong();
        }
        return new Note.Refunded(cancellation.number(), order.invoice(), refunds, amount);
    }

    /** A cancellation may follow its order closely: the shop has to hear of the payment first. */
    private Answer refund(Cancellation cancellation, Note.Ordered order, String seller, ObjectNode body) {
        var path = "/api/orders/" + order.orderId() + "/fulfilments/" + seller + "/refunds";
        var key = Map.of("idempotency-key", run.key(cancellation.number()));
        var answer = new AtomicReference<>(administrator.post(path, body, key));
        patience.await(() -> {
            var waiting = answer.get().body().path("type").asText().endsWith(NOT_PAID);
            if (waiting) {
                answer.set(administrator.post(path, body, key));
            }
            return !waiting;
        });
        return answer.get();
    }

    private static ObjectNode body(Cancellation cancellation, Map<Bought, Integer> pieces) {
        var body = JsonNodeFactory.instance.objectNode().put("reason", "Cancelled by " + cancellation.number());
        var lines = body.putArray("lines");
        pieces.forEach((bought, quantity) -> lines.addObject()
                .put("productId", bought.productId())
                .put("variantId", new StockCode(bought.stockCode()).variantId())
                .put("quantity", quantity));
        return body;
    }

    private static Map<String, Map<Bought, Integer>> bySeller(Note.Ordered order, List<Match> matches) {
        var lines = new HashMap<String, Bought>();
        order.lines().forEach(line -> lines.put(line.stockCode(), line));
        var sellers = new LinkedHashMap<String, Map<Bought, Integer>>();
        for (var match : matches) {
            var bought = lines.get(match.stockCode());
            if (bought == null) {
                throw new IllegalStateException("The order has no such line: " + match);
            }
            sellers.computeIfAbsent(bought.sellerId(), _ -> new LinkedHashMap<>())
                    .merge(bought, match.quantity(), Integer::sum);
        }
        return sellers;
    }
}
