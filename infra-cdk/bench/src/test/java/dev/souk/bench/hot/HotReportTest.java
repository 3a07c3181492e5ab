package dev.souk.bench.hot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.platform.receipts.Receipt;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotReportTest {
    private static final PartitionKey COUNTER = key("COUNTER");

    private static PartitionKey key(String value) {
        return new PartitionKey(Place.of("orders"), value);
    }

    /** An order that takes 2 writes of the counter, 4 of its product and 8 of its own, and lost a transaction or none. */
    private static Tally order(String product, String number, boolean lost) {
        var tally = new Tally(product);
        tally.take(COUNTER, new Receipt.Units(0.5, 2));
        tally.take(key("STOCK#" + product), new Receipt.Units(0, 4));
        tally.take(key("SELLER#seller-of-" + product), new Receipt.Units(0, 5));
        tally.take(key("ORDER#" + number), new Receipt.Units(1, 8));
        tally.countTransaction(true);
        if (lost) {
            tally.refuse(COUNTER, 2);
            tally.countTransaction(false);
        }
        return tally;
    }

    private static Sales sales(String product, long left) {
        return new Sales(
                new Ware(product, "seller-of-" + product, 3, 2),
                List.of(order(product, product + "-0", false)),
                List.of(order(product, product + "-1", false), order(product, product + "-2", true)),
                new Tally(product),
                left);
    }

    private static HotReport report(int atLeast, long left, String... differences) {
        var relayed = new Batches();
        relayed.count(1);
        relayed.count(4);
        return new HotReport(
                List.of(sales("mug", left), sales("lamp", 0)), relayed, 4, 4, atLeast, 10, List.of(differences));
    }

    private static String printed(HotReport report) {
        var text = new StringWriter();
        report.print(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void tellsWhoseAKeyIsAndWhatItBears() throws IOException {
        var figures = new ObjectMapper().readTree(report(10_000, 0).json());
        assertThat(figures.path("keys"))
                .extracting(key -> "%s %s %d %d"
                        .formatted(
                                key.path("whose").asText(),
                                key.path("key").asText(),
                                key.path("bears").asInt(),
                                key.path("bearsInCrowd").asInt()))
                .containsExactly(
                        "shop COUNTER 30000 20000",
                        "seller SELLER#<seller> 12000 12000",
                        "product STOCK#<product> 15000 15000");
        assertThat(figures.at("/keys/0/products"))
                .extracting(product -> product.asText())
                .containsExactly("lamp", "mug");
        assertThat(figures.path("cancelled").asInt()).isEqualTo(2);
        assertThat(figures.path("againAnOrder").asDouble()).isEqualTo(0.5);
        assertThat(printed(report(10_000, 0)))
                .contains("own keys: 1.00 / 8.00")
                .contains("5 changes relayed in 2 batches: 2.5 in each, 4 at the most");
    }

    @Test
    void failsWhereASharedKeyBearsTooFewInTheCrowd() {
        assertThat(report(20_000, 0).holds()).isTrue();
        assertThat(report(20_001, 0).holds()).isFalse();
        assertThat(printed(report(20_001, 0)).lines())
                .filteredOn(line -> line.contains("TOO NARROW"))
                .singleElement()
                .asString()
                .contains("COUNTER");
    }

    @Test
    void failsWherePiecesAreLeftOrTheUnitsDoNotAddUp() {
        assertThat(report(1, 1).holds()).isFalse();
        assertThat(report(1, -1).holds()).isFalse();
        assertThat(printed(report(1, -1))).contains("NOT exactly");
        assertThat(report(1, 0, "Attributed 3, reported 4").holds()).isFalse();
        assertThat(printed(report(1, 0, "Attributed 3, reported 4"))).contains("OTHERWISE");
    }
}
