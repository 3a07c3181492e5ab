package dev.souk.bench.growth;

import dev.souk.bench.harness.Engine;
import dev.souk.platform.receipts.Receipt;
import dev.souk.storage.catalog.CatalogStorage;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.Tables;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestPlatform;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@code bench growth}: fails where an order takes more of a large shop than of a small one. */
@Command(
        name = "growth",
        description = "Read and write units of an order of three lines while the shop grows tenfold and again tenfold.",
        mixinStandardHelpOptions = true)
public final class GrowthCommand implements Callable<Integer> {
    private static final int SMALLEST = 100;
    private static final int TENFOLD = 10;
    private static final int PENCE = 1_200;
    private static final int PIECES = 1_000;
    private static final String TEMPLATE = "template-of-all";

    @Option(
            names = "--up-to",
            description = "Products and orders in the end (${DEFAULT-VALUE}); a hundred thousand take ten minutes.",
            defaultValue = "10000")
    int upTo;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (upTo < SMALLEST) {
            throw new ParameterException(spec.commandLine(), "--up-to takes " + SMALLEST + " or more.");
        }
        LogManager.getLogManager().reset();
        GrowthReport report;
        try (var engine = Engine.start()) {
            report = grow(engine);
        }
        var out = spec.commandLine().getOut();
        report.print(out);
        out.println(report.json());
        out.flush();
        return report.isConstant() ? 0 : 1;
    }

    private GrowthReport grow(Engine engine) {
        Tables.createAfresh(engine.client());
        var shop = new GrownShop(engine.client(), new TestPlatform(new FixedClock()));
        CatalogStorage.products(engine.client(), () -> Tables.CATALOG)
                .save(SampleProducts.arrival(SampleProducts.plain(TEMPLATE, PENCE), PIECES));
        var filling = new Filling(engine.client());
        var templates = templates(shop);
        var sizes = new TreeMap<Integer, Map<String, Receipt.Units>>();
        int before = 0;
        for (int size = SMALLEST; size <= upTo; size *= TENFOLD) {
            var began = System.nanoTime();
            filling.partition(
                    Tables.CATALOG, "PRODUCT#" + TEMPLATE, before, size, number -> Map.of(TEMPLATE, product(number)));
            filling.orders(templates, before, size);
            System.err.printf(
                    "%d products and orders, after %d s%n", size, (System.nanoTime() - began) / 1_000_000_000);
            sizes.put(size, shop.buy("order-at-" + size, some(size)));
            before = size;
        }
        return new GrowthReport("units-growth", "how many products and orders there are", sizes);
    }

    /** An order that waits for its payment and, nine times as many, one that is paid. */
    private static List<Map<String, AttributeValue>> templates(GrownShop shop) {
        var products = List.of(TEMPLATE);
        var pending = shop.order(shop.place("order-that-waits", products));
        var paid = new TreeMap<>(pending);
        paid.remove("pending");
        paid.put("s", AttributeValue.fromS("D"));
        return Stream.concat(
                        Stream.of(pending),
                        Stream.generate(() -> Map.copyOf(paid)).limit(TENFOLD - 1L))
                .toList();
    }

    /** Three products from all over the shelf. */
    private static List<String> some(int size) {
        return Stream.of(0, size / 2, size - 1).map(GrowthCommand::product).toList();
    }

    private static String product(int number) {
        return "product-" + number;
    }
}
