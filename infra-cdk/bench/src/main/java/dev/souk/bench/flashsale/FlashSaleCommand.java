package dev.souk.bench.flashsale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.bench.shop.Quiet;
import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.shop.SignIn;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench flash-sale}: many buyers for few pieces in a running shop whose engines are killed meanwhile. */
@Command(
        name = "flash-sale",
        description = "Many buyers for few pieces, duplicates and kills included: is exactly what there was sold?",
        mixinStandardHelpOptions = true)
public final class FlashSaleCommand implements Callable<Integer> {
    private static final long PRICE = 1_200;

    @Option(names = "--url", description = "The shop (${DEFAULT-VALUE}).", defaultValue = "http://localhost:8080")
    String url = "";

    @Option(names = "--buyers", description = "How many want one (${DEFAULT-VALUE}).", defaultValue = "10000")
    int buyers;

    @Option(names = "--pieces", description = "How many there are (${DEFAULT-VALUE}).", defaultValue = "100")
    int pieces;

    @Option(
            names = "--twice-every",
            description = "Every so manieth buyer clicks twice at once (${DEFAULT-VALUE}).",
            defaultValue = "5")
    int twiceEvery;

    @Option(names = "--concurrency", description = "Calls at once (${DEFAULT-VALUE}).", defaultValue = "64")
    int concurrency;

    @Option(names = "--kill", description = "The shop's process, whose engines are killed; without it, none are.")
    Optional<Long> kill = Optional.empty();

    @Option(names = "--kill-every", description = "Seconds between two kills (${DEFAULT-VALUE}).", defaultValue = "30")
    int killEvery;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var random = new Random();
        var shop = new ShopClient(url, 200, random);
        var product = "flash-" + Long.toHexString(random.nextLong() | Long.MIN_VALUE);
        stock(shop, product);
        var total = total(shop, product);
        var started = System.nanoTime();
        Crowd.Outcome outcome;
        int kills;
        try (var engines = kill.map(process -> EngineKills.of(process, Duration.ofSeconds(killEvery)))
                .orElseGet(EngineKills::none)) {
            outcome = new Crowd(shop, product, total).storm(buyers, twiceEvery, concurrency);
            kills = engines.kills();
        }
        var seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        if (!new Quiet(shop, Duration.ofMinutes(5)).await()) {
            throw new IllegalStateException("The shop still works: its queues did not empty");
        }
        var left = shop.get("/api/products/" + product)
                .body()
                .at("/variants/0/available")
                .asLong();
        var exact =
                outcome.orders() == pieces && left == 0 && outcome.surprises().isEmpty();
        print(outcome, kills, seconds, left, exact);
        return exact ? 0 : 1;
    }

    private void stock(ShopClient shop, String product) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("title", "Flash sale")
                .put("categoryId", "kitchen")
                .put("sellerId", "flash-sale")
                .put("sellerName", "Flash sale");
        var variant =
                body.putArray("variants").addObject().put("variantId", "one").put("stock", pieces);
        variant.putObject("price").put("amount", PRICE).put("currency", "GBP");
        var token = SignIn.DEMO_ADMINISTRATOR.token(shop);
        var answer = shop.call(
                "PUT", "/api/products/" + product, Optional.of(body), Map.of("authorization", "Bearer " + token));
        if (!answer.ok()) {
            throw new IllegalStateException("The shop did not take the product: " + answer.problem());
        }
    }

    private static long total(ShopClient shop, String product) {
        var wanted = JsonNodeFactory.instance.objectNode().put("country", "GB");
        wanted.putArray("lines")
                .addObject()
                .put("productId", product)
                .put("variantId", "one")
                .put("quantity", 1);
        return shop.post("/api/quotes", wanted, Map.of())
                .body()
                .at("/totals/total/amount")
                .asLong();
    }

    private void print(Crowd.Outcome outcome, int kills, long seconds, long left, boolean exact) {
        PrintWriter out = spec.commandLine().getOut();
        row(out, "buyers", buyers);
        row(out, "pieces", pieces);
        row(out, "placings sent", outcome.calls());
        row(out, "orders", outcome.orders());
        row(out, "answers once more", outcome.replayed());
        row(out, "sold out", outcome.soldOut());
        row(out, "other answers", outcome.surprises().size());
        row(out, "engines killed", kills);
        row(out, "pieces left", left);
        row(out, "seconds", seconds);
        outcome.surprises().stream().distinct().limit(10).forEach(surprise -> out.println("  " + surprise));
        out.println(exact ? "Sold exactly what there was." : "NOT what there was.");
        out.println(JsonNodeFactory.instance
                .objectNode()
                .put("bench", "flash-sale")
                .put("buyers", buyers)
                .put("pieces", pieces)
                .put("placings", outcome.calls())
                .put("orders", outcome.orders())
                .put("replayed", outcome.replayed())
                .put("soldOut", outcome.soldOut())
                .put("others", outcome.surprises().size())
                .put("kills", kills)
                .put("left", left)
                .put("seconds", seconds)
                .put("exact", exact));
        out.flush();
    }

    private static void row(PrintWriter out, String name, long value) {
        out.printf("%-18s %10d%n", name, value);
    }
}
