package dev.souk.bench.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.shop.SignIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings products into a running shop, each by {@code SaveProduct}. The same file again changes nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings the products of a CSV file (stock_code, description, unit_price_gbp, units_sold) into a "
                + "running shop.")
public final class ImportProducts implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file of products.")
    Path file = Path.of("");

    @Option(names = "--url", description = "The shop (${DEFAULT-VALUE}).", defaultValue = "http://localhost:8080")
    String url = "";

    @Option(
            names = "--email",
            description = "Who imports: an administrator (${DEFAULT-VALUE}).",
            defaultValue = "admin@souk.example")
    String email = "";

    @Option(names = "--password", description = "Their password; without it, the demo administrator's.")
    String password = "demo-administrator-1";

    @Option(names = "--concurrency", description = "Products at once (${DEFAULT-VALUE}).", defaultValue = "8")
    int concurrency;

    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger saved = new AtomicInteger();

    @Override
    public Integer call() throws IOException {
        var shop = new ShopClient(url, 40, new Random());
        var token = new SignIn(email, password).token(shop);
        var words = CategoryWords.load();
        var rows = rows();
        try (var threads = Executors.newFixedThreadPool(concurrency)) {
            rows.forEach(row -> threads.execute(() -> save(shop, token, words, row)));
        }
        refusals.stream().sorted().forEach(System.out::println);
        System.out.printf("%d lines, %d products saved, %d refused%n", rows.size(), saved.get(), refusals.size());
        System.out.println(JsonNodeFactory.instance
                .objectNode()
                .put("lines", rows.size())
                .put("saved", saved.get())
                .put("refused", refusals.size()));
        return 0;
    }

    private List<ProductRow> rows() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(ImportProducts::row).toList();
        }
    }

    private static ProductRow row(NamedCsvRecord line) {
        return new ProductRow(
                line.getStartingLineNumber(),
                line.getField("stock_code"),
                line.getField("description"),
                line.getField("unit_price_gbp"),
                Integer.parseInt(line.getField("units_sold")));
    }

    private void save(ShopClient shop, String token, CategoryWords words, ProductRow row) {
        try {
            var answer = shop.call(
                    "PUT",
                    "/api/products/" + row.productId(),
                    Optional.of(row.product(words.categoryOf(row.description()))),
                    Map.of("authorization", "Bearer " + token));
            if (answer.ok()) {
                saved.incrementAndGet();
            } else {
                refuse(row, answer.problem());
            }
        } catch (RuntimeException e) {
            refuse(row, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(ProductRow row, String why) {
        refusals.add("line %6d  %-12s %s".formatted(row.line(), row.code(), why));
    }
}
