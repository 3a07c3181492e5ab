package dev.souk.bench.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.souk.bench.shop.AdministratorOptions;
import dev.souk.bench.shop.ShopClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings products into a running shop, by the import that a seller would use. The same file again changes nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings the products of a CSV file (stock_code, description, unit_price_gbp, units_sold) into a "
                + "running shop.")
public final class ImportProducts implements Callable<Integer> {
    private static final String SELLER = "online-retail";

    @Parameters(paramLabel = "FILE", description = "The file of products.")
    Path file = Path.of("");

    @Mixin
    private AdministratorOptions who = new AdministratorOptions();

    @Option(names = "--dry-run", description = "Say what would change, and write nothing.")
    boolean dryRun;

    @Override
    public Integer call() throws IOException {
        var shop = new ShopImport(new ShopClient(who.url, 40, new Random()), who.url, who.signIn());
        var started = System.nanoTime();
        var table = Files.createTempFile("souk-import-", ".csv");
        try {
            var lines = write(table);
            var ended = shop.run(table, SELLER, "Online Retail", dryRun ? "dry-run" : "apply", _ -> {});
            shop.report(ended, SELLER, ImportProducts::print);
            print(ended, lines, (System.nanoTime() - started) / 1_000_000);
            return ended.path("state").asText().equals("done") ? 0 : 1;
        } finally {
            Files.delete(table);
        }
    }

    /** Line by line, so that a line of the report is the line of the file. */
    private int write(Path table) throws IOException {
        var words = CategoryWords.load();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file);
                var writer = CsvWriter.builder().build(table)) {
            writer.writeRecord(ProductRow.COLUMNS);
            var lines = 0;
            for (var line : reader) {
                var row = row(line);
                writer.writeRecord(row.cells(words.categoryOf(row.description())));
                lines++;
            }
            return lines;
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

    private static void print(JsonNode problem) {
        System.out.printf(
                "line %6d  %-12s %s%n",
                problem.path("line").asLong(),
                problem.path("column").asText(),
                problem.path("detail").asText());
    }

    private static void print(JsonNode ended, int lines, long milliseconds) {
        var counts = ended.path("products");
        var saved = counts.path("created").asLong()
                + counts.path("changed").asLong()
                + counts.path("unchanged").asLong();
        var refused = counts.path("refused").asLong();
        System.out.printf("%d lines, %d products saved, %d refused%n", lines, saved, refused);
        System.out.println(JsonNodeFactory.instance
                .objectNode()
                .put("lines", lines)
                .put("saved", saved)
                .put("refused", refused)
                .put("milliseconds", milliseconds)
                .set("products", counts));
    }
}
