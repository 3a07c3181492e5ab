package dev.souk.bench.hot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.bench.hot.Tally.Meetings;
import dev.souk.platform.receipts.Receipt;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Whether hot products are in each other's way.
 *
 * @param relayed how changes of the crowd's orders were relayed
 * @param concurrency shoppers at once
 * @param relays shards of the stream of orders, each of which is relayed a batch at a time
 * @param atLeast orders a minute that a key has to bear which orders of different products share
 * @param transactionMillis how long a transaction is in flight
 * @param differences requests whose units were attributed otherwise than the engine reports them
 */
record HotReport(
        List<Sales> sales,
        Batches relayed,
        int concurrency,
        int relays,
        int atLeast,
        int transactionMillis,
        List<String> differences) {
    private static final int A_MINUTE = 60_000;

    /** Whether all that is asked for is so. */
    boolean holds() {
        return differences.isEmpty() && exact() && narrow().isEmpty();
    }

    /** Keys that orders of different products share and that bear too few. */
    private List<Burden> narrow() {
        return burdens().stream().filter(burden -> burden.tooNarrowFor(atLeast)).toList();
    }

    private List<Burden> burdens() {
        return new Burdens(sales).all();
    }

    private boolean exact() {
        return sales.stream().allMatch(Sales::exact);
    }

    private int sum(ToIntFunction<Tally> count) {
        return sales.stream()
                .flatMap(one -> one.crowd().stream())
                .mapToInt(count)
                .sum();
    }

    private double againAnOrder() {
        return (double) sum(Tally::cancelled) / orders();
    }

    private int mostAgain() {
        return sales.stream()
                .flatMap(one -> one.crowd().stream())
                .mapToInt(Tally::cancelled)
                .max()
                .orElse(0);
    }

    private int orders() {
        return sales.stream().mapToInt(one -> one.crowd().size()).sum();
    }

    private double changesABatch() {
        return (double) relayed.changes() / relayed.deliveries();
    }

    private Map<PartitionKey, Meetings> meetings() {
        var all = new TreeMap<PartitionKey, Meetings>();
        sales.stream()
                .flatMap(one -> one.crowd().stream())
                .forEach(tally -> tally.meetings().forEach((key, met) -> all.merge(key, met, Meetings::plus)));
        return all;
    }

    void print(PrintWriter out) {
        out.printf("%d shoppers and %d relays at once; of each product:%n", concurrency, relays);
        for (var one : sales) {
            out.printf(
                    "  %-10s %5d shoppers, %5d pieces, %5d sold, %d left%n",
                    one.ware().product(),
                    one.ware().shoppers(),
                    one.ware().pieces(),
                    one.crowd().size(),
                    one.left());
        }
        out.println();
        out.println("Read / write units of an order by partition key, and orders a minute that it bears");
        out.printf(
                "%-8s %-14s %-11s %-30s %14s %9s %17s %9s%n",
                "whose", "table", "index", "key", "alone", "bears", "in the crowd", "bears");
        burdens().forEach(burden -> row(out, burden));
        var own = new Burdens(sales).own();
        out.printf("an order's own keys: %s%n", text(own));
        out.println();
        out.printf(
                "%d transactions for %d orders, %d of them cancelled: %.1f an order sent again, %d at the most%n",
                sum(Tally::transactions), orders(), sum(Tally::cancelled), againAnOrder(), mostAgain());
        out.printf(
                "%d changes relayed in %d batches: %.1f in each, %d at the most%n",
                relayed.changes(), relayed.deliveries(), changesABatch(), relayed.largest());
        out.println("met on an item: transactions of the same product's orders / of others'");
        meetings()
                .forEach((key, met) -> out.printf(
                        "  %-14s %-30s %6d / %d%n", key.place().table(), key.value(), met.own(), met.others()));
        out.printf(
                "an item bears one transaction at a time: %d a minute of %d ms each%n",
                A_MINUTE / transactionMillis, transactionMillis);
        out.println();
        verdict(out);
    }

    private void verdict(PrintWriter out) {
        differences.stream().limit(3).forEach(out::println);
        if (!differences.isEmpty()) {
            out.println(differences.size() + " requests are attributed OTHERWISE than reported.");
        }
        if (!exact()) {
            out.println("NOT exactly what there was is sold.");
        }
        narrow().forEach(burden -> out.printf(
                "TOO NARROW: %s %s bears %d orders a minute alone and %d in the crowd, not %d.%n",
                burden.key().place().table(), burden.key().value(), burden.bears(), burden.bearsInCrowd(), atLeast));
        if (holds()) {
            out.printf("Every key that different products share bears %d orders a minute and more.%n", atLeast);
        }
    }

    private static void row(PrintWriter out, Burden burden) {
        out.printf(
                "%-8s %-14s %-11s %-30s %14s %9d %17s %9d%n",
                burden.whose().name().toLowerCase(Locale.ROOT),
                burden.key().place().table(),
                burden.key().place().index(),
                burden.key().value(),
                text(burden.alone()),
                burden.bears(),
                text(burden.crowd()),
                burden.bearsInCrowd());
    }

    private static String text(Receipt.Units units) {
        return "%.2f / %.2f".formatted(units.read(), units.write());
    }

    /** The figures in one line. */
    String json() throws JsonProcessingException {
        var json = new ObjectMapper();
        var figures = json.createObjectNode()
                .put("bench", "hot-products")
                .put("holds", holds())
                .put("exact", exact())
                .put("concurrency", concurrency)
                .put("relays", relays)
                .put("atLeast", atLeast)
                .put("orders", orders())
                .put("transactions", sum(Tally::transactions))
                .put("cancelled", sum(Tally::cancelled))
                .put("againAnOrder", againAnOrder())
                .put("mostAgain", mostAgain())
                .put("batches", relayed.deliveries())
                .put("changesABatch", changesABatch())
                .put("largestBatch", relayed.largest())
                .put("differences", differences.size());
        var keys = figures.putArray("keys");
        burdens().forEach(burden -> put(keys.addObject(), burden));
        var met = figures.putArray("meetings");
        meetings()
                .forEach((key, times) -> met.addObject()
                        .put("table", key.place().table())
                        .put("key", key.value())
                        .put("own", times.own())
                        .put("others", times.others()));
        return json.writeValueAsString(figures);
    }

    private static void put(ObjectNode node, Burden burden) {
        node.put("whose", burden.whose().name().toLowerCase(Locale.ROOT))
                .put("table", burden.key().place().table())
                .put("index", burden.key().place().index())
                .put("key", burden.key().value())
                .put("readUnits", burden.alone().read())
                .put("writeUnits", burden.alone().write())
                .put("bears", burden.bears())
                .put("bearsInCrowd", burden.bearsInCrowd());
        burden.products().forEach(node.putArray("products")::add);
    }
}
