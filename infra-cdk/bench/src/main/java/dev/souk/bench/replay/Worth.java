package dev.souk.bench.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What pieces of an order are worth, figured out anew from its lines: by another way than the shop's own. */
final class Worth {
    private Worth() {}

    /**
     * What is to go back for these pieces, in minor units: of a line that does not divide, the first pieces bear a unit more.
     * Where taxes came on top, an order does not say which line had how much of them: then all that can be said is that it is
     * no less than the goods and no more than goods and taxes.
     *
     * @param order as it is read
     * @param pieces how many of each product
     * @param repaid what went back, which is the answer where it lies between the two
     */
    static long of(JsonNode order, Map<String, Integer> pieces, long repaid) {
        long goods = 0;
        for (var line : order.path("lines")) {
            int back = pieces.getOrDefault(line.path("productId").asText(), 0);
            long total = Books.amount(line.path("lineTotal"));
            long quantity = line.path("quantity").asLong();
            goods += total / quantity * back + Math.min(total % quantity, back);
        }
        var totals = order.path("totals");
        if (goods == 0 || totals.path("taxIncluded").asBoolean()) {
            return goods;
        }
        return Math.clamp(repaid, goods, goods + Books.amount(totals.path("tax")));
    }
}
