package dev.souk.bench.hot;

import dev.souk.bench.harness.Engine;
import dev.souk.testkit.Tables;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench hot-products}: fails where orders of different products share a partition key that bears too few. */
@Command(
        name = "hot-products",
        description = "What each partition key bears while two products are sold to crowds and one now and then.",
        mixinStandardHelpOptions = true)
public final class HotProductsCommand implements Callable<Integer> {
    /** For each of the seldom one's shoppers, each hot product has so many. */
    private static final int HOTTER = 20;

    @Option(
            names = "--shoppers",
            description = "Shoppers of each hot product (${DEFAULT-VALUE}); 20 or a multiple of it.",
            defaultValue = "300")
    int shoppers;

    @Option(names = "--concurrency", description = "Orders at once (${DEFAULT-VALUE}).", defaultValue = "16")
    int concurrency;

    @Option(
            names = "--relays",
            description = "Batches of changes of orders relayed at once: one of each shard of their stream"
                    + " (${DEFAULT-VALUE}).",
            defaultValue = "4")
    int relays;

    @Option(
            names = "--transaction-millis",
            description = "How much longer a transaction is in flight than on this computer (${DEFAULT-VALUE}).",
            defaultValue = "10")
    int transactionMillis;

    @Option(
            names = "--at-least",
            description = "Orders a minute that a shared key has to bear (${DEFAULT-VALUE}).",
            defaultValue = "10000")
    int atLeast;

    @Option(names = "--promotion", description = "With a promotion whose uses are counted, for all products.")
    boolean promotion;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (shoppers < HOTTER || shoppers % HOTTER != 0 || concurrency < 1 || relays < 1 || transactionMillis < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--shoppers takes multiples of " + HOTTER + ", the others numbers from 1.");
        }
        LogManager.getLogManager().reset();
        HotReport report;
        try (var engine = Engine.start()) {
            report = sell(engine);
        }
        var out = spec.commandLine().getOut();
        report.print(out);
        out.println(report.json());
        out.flush();
        return report.holds() ? 0 : 1;
    }

    private HotReport sell(Engine engine) throws Exception {
        Tables.createAfresh(engine.client());
        var meter = new KeyMeter(engine.client(), new Indexes(Tables.definitions()));
        var inFlight = new InFlight(Duration.ofMillis(transactionMillis));
        var wares = List.of(
                Ware.wantedBy(shoppers, "hot-one"),
                Ware.wantedBy(shoppers, "hot-two"),
                Ware.wantedBy(shoppers / HOTTER, "seldom"));
        try (var client = engine.watchedBy(meter, inFlight);
                var market = new Market(engine, client, wares, concurrency, relays)) {
            if (promotion) {
                market.countPromotion();
            }
            var sales = market.sell();
            return new HotReport(
                    sales, market.relayed(), concurrency, relays, atLeast, transactionMillis, meter.differences());
        }
    }
}
