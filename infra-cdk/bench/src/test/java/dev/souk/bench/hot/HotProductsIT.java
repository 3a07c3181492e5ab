package dev.souk.bench.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.bench.harness.Engine;
import dev.souk.testkit.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Small crowds, over the real tables. */
class HotProductsIT {
    private final StringWriter text = new StringWriter();

    private int run(String... options) {
        return new CommandLine(new HotProductsCommand())
                .setOut(new PrintWriter(text))
                .setErr(new PrintWriter(text))
                .execute(options);
    }

    private JsonNode figures() throws IOException {
        return new ObjectMapper().readTree(text.toString().lines().toList().getLast());
    }

    @Test
    void tellsWhatEachKeyBearsAndSellsExactlyWhatThereIs() throws IOException {
        var exit = run("--shoppers", "20", "--concurrency", "4", "--at-least", "1");
        assertThat(text.toString()).doesNotContain("OTHERWISE").doesNotContain("NOT exactly");
        assertThat(exit).isZero();
        var figures = figures();
        assertThat(figures.path("orders").asInt()).isEqualTo(18 + 18 + 1);
        assertThat(figures.path("keys"))
                .filteredOn(key -> key.path("writeUnits").asDouble() > 0)
                .extracting(key -> "%s %s %.0f"
                        .formatted(
                                key.path("whose").asText(),
                                key.path("key").asText(),
                                key.path("writeUnits").asDouble()))
                .containsExactlyInAnyOrder(
                        "shop NUMBERS#INVOICE#2026 2",
                        // In and out.
                        "shop P 2",
                        // Month, account and row, in a transaction.
                        "seller SELLER#<seller> 6",
                        "seller SELLER#<seller>#GBP#2026-11 1",
                        "seller SELLER#<seller>#to-accept 1",
                        "product PRODUCT#<product> 2",
                        "product STOCK#<product>#one 1");
        // Placed, booked for the seller, and numbered, by itself or with others.
        assertThat(figures.path("transactions").asInt()
                        - figures.path("cancelled").asInt())
                .isBetween(37 * 2 + 1, 37 * 3);
        assertThat(figures.path("differences").asInt()).isZero();
    }

    @Test
    void failsWhereASharedKeyBearsTooFew() throws IOException {
        // One after the other: nobody meets anybody, and the counter takes two units an order.
        var exit = run("--shoppers", "20", "--concurrency", "1", "--at-least", "30001");
        assertThat(exit).isEqualTo(1);
        assertThat(text.toString()).contains("TOO NARROW: test-orders NUMBERS#INVOICE#2026 bears 30000");
        assertThat(figures().path("cancelled").asInt()).isZero();
        assertThat(figures().path("meetings")).isEmpty();
        assertThat(figures().path("transactions").asInt()).isEqualTo(37 * 3);
        assertThat(figures().path("changesABatch").asDouble()).isEqualTo(1);
    }

    @Test
    void takesShoppersByTheScore() {
        assertThat(run("--shoppers", "30")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(text.toString()).contains("multiples of 20");
    }

    @Test
    void findsWhereTheEngineReportsSomethingElse() throws IOException, InterruptedException {
        var order = Map.of("pk", fromS("a"), "sk", fromS("b"), "member", fromS("m"), "placedAt", fromS("1"));
        try (var engine = Engine.start()) {
            Tables.createAfresh(engine.client());
            var meter = new KeyMeter(engine.client(), new Indexes(Tables.definitions()));
            var blind = new KeyMeter(engine.client(), new Indexes(List.of()));
            try (var client = engine.watchedBy(meter, blind)) {
                client.putItem(put -> put.tableName(Tables.ORDERS).item(order));
            }
            assertThat(meter.differences()).isEmpty();
            assertThat(blind.differences()).singleElement().asString().contains("byMember");
        }
    }
}
