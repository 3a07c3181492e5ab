package dev.souk.bench.growth;

import dev.souk.bench.harness.Engine;
import dev.souk.catalog.Product;
import dev.souk.catalog.ProductDraft;
import dev.souk.catalog.Seller;
import dev.souk.identity.SellerId;
import dev.souk.orders.Buyer;
import dev.souk.orders.OrderId;
import dev.souk.platform.receipts.Receipt;
import dev.souk.storage.catalog.CatalogStorage;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.Tables;
import dev.souk.testkit.catalog.SampleProducts;
import dev.souk.testkit.http.TestPlatform;
import java.io.IOException;
import java.util.LinkedHashMap;
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

/** {@code bench sellers}: fails where an order takes more of a market of many sellers than of one of few. */
@Command(
        name = "sellers",
        description =
                "Read and write units of an order of three sellers, and of a seller's desk, among few sellers and many.",
        mixinStandardHelpOptions = true)
public final class SellersCommand implements Callable<Integer> {
    private static final int PENCE = 1_200;
    private static final int PIECES = 1_000;
    private static final int IN_AN_ORDER = 3;
    private static final String PRODUCT = "template-of-all";
    private static final String SELLER = "seller-of-all";

    @Option(
            names = "--sellers",
            split = ",",
            description = "How many sellers there are, one after the other, each more than before (${DEFAULT-VALUE}).",
            defaultValue = "10,2000")
    List<Integer> sellers = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (sellers.stream().anyMatch(number -> number < IN_AN_ORDER)
                || !sellers.stream().sorted().distinct().toList().equals(sellers)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--sellers takes numbers from " + IN_AN_ORDER + ", each more than the one before.");
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
        CatalogStorage.products(engine.client(), () -> Tables.CATALOG).save(SampleProducts.arrival(template(), PIECES));
        var sold = shop.sell("order-of-the-template", List.of(PRODUCT));
        var filling = new Filling(engine.client());
        var sizes = new TreeMap<Integer, Map<String, Receipt.Units>>();
        int before = 0;
        for (int size : sellers) {
            fill(filling, sold, before, size);
            var units = new LinkedHashMap<>(shop.buy("order-among-" + size, some(size)));
            units.putAll(shop.desk(seller(size / 2)));
            sizes.put(size, units);
            before = size;
        }
        return new GrowthReport("sellers", "how many sellers there are", sizes);
    }

    private static Product template() {
        var plain = SampleProducts.plainDraft(PRODUCT, PENCE);
        var draft = new ProductDraft(
                plain.title(),
                plain.description(),
                plain.category(),
                plain.taxClass(),
                new Seller(new SellerId(SELLER), "Shop of " + SELLER),
                plain.options(),
                plain.variants(),
                plain.images());
        return SampleProducts.product(PRODUCT, draft, FixedClock.START);
    }

    /** Sellers, each with a product, with an order that waits to be sent, and with books that tell of it. */
    private static void fill(Filling filling, String sold, int from, int to) {
        var month = FixedClock.START.toString().substring(0, "2026-11".length());
        for (var partition : List.of(
                Map.entry(Tables.CATALOG, "PRODUCT#" + PRODUCT),
                Map.entry(Tables.ORDERS, "ORDER#" + sold),
                Map.entry(Tables.ORDERS, "SELLER#" + SELLER),
                Map.entry(Tables.INSIGHTS, "SELLER#" + SELLER + "#GBP#" + month))) {
            filling.partition(
                    partition.getKey(),
                    partition.getValue(),
                    from,
                    to,
                    number -> Map.of(PRODUCT, product(number), SELLER, seller(number), sold, order(number)));
        }
    }

    /** A product of each of three sellers from all over the market. */
    private static List<String> some(int size) {
        return Stream.of(0, size / 2, size - 1).map(SellersCommand::product).toList();
    }

    private static String product(int number) {
        return "product-" + number;
    }

    private static String seller(int number) {
        return "seller-" + number;
    }

    private static String order(int number) {
        return OrderId.of(new Buyer.Guest(), "copy-" + number).value();
    }
}
