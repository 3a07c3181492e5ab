package dev.souk.bench.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads a file of transactions (invoice, stock_code, quantity, customer, country; gzip or plain). What is no sale of a
 * product (no positive quantity, and no cancellation {@code C…}) is counted and left out. An invoice of more products than an
 * order takes becomes several orders; the second is that of {@code 536592-2}.
 *
 * @param documents in the order of the file
 * @param leftOut lines that sell nothing
 */
record InvoiceFile(List<Document> documents, int leftOut) {
    /** Of an order, by the contract. */
    private static final int MOST_LINES = 99;

    private static final Map<String, String> COUNTRIES = countries();

    /** All rows of an invoice. */
    private record Rows(Optional<String> customer, String country, List<Invoice.Line> lines) {}

    /**
     * The first invoices of the file.
     *
     * @param most how many, cancellations included
     */
    static InvoiceFile read(Path file, int most) throws IOException {
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8)))) {
            return read(reader, most);
        }
    }

    int invoices() {
        return documents.size() - cancellations();
    }

    int cancellations() {
        return (int) documents.stream().filter(Cancellation.class::isInstance).count();
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static InvoiceFile read(CsvReader<NamedCsvRecord> reader, int most) {
        var invoices = new LinkedHashMap<String, Rows>();
        int leftOut = 0;
        for (var row : reader) {
            var number = row.getField("invoice");
            if (!invoices.containsKey(number) && invoices.size() == most) {
                break;
            }
            var lines = invoices.computeIfAbsent(number, _ -> rows(row)).lines();
            int quantity = Integer.parseInt(row.getField("quantity"));
            // A cancellation counts backwards.
            int pieces = isCancellation(number) ? -quantity : quantity;
            if (pieces > 0) {
                lines.add(new Invoice.Line(row.getField("stock_code"), pieces));
            } else {
                leftOut++;
            }
        }
        var documents = new ArrayList<Document>();
        invoices.forEach((number, rows) -> documents.addAll(documents(number, rows)));
        return new InvoiceFile(List.copyOf(documents), leftOut);
    }

    private static Rows rows(NamedCsvRecord first) {
        var customer = Optional.of(first.getField("customer")).filter(text -> !text.isBlank());
        return new Rows(customer, country(first.getField("country")), new ArrayList<>());
    }

    private static boolean isCancellation(String number) {
        return number.startsWith("C");
    }

    private static List<Document> documents(String number, Rows rows) {
        if (isCancellation(number)) {
            return List.of(new Cancellation(number, rows.customer(), List.copyOf(rows.lines())));
        }
        var products = new LinkedHashMap<String, Integer>();
        rows.lines().forEach(line -> products.merge(line.stockCode(), line.quantity(), Integer::sum));
        var lines = products.entrySet().stream()
                .map(product -> new Invoice.Line(product.getKey(), product.getValue()))
                .toList();
        var orders = new ArrayList<Document>();
        for (int from = 0; from < lines.size(); from += MOST_LINES) {
            var some = lines.subList(from, Math.min(lines.size(), from + MOST_LINES));
            var name = from == 0 ? number : number + "-" + (from / MOST_LINES + 1);
            orders.add(new Invoice(name, rows.customer(), rows.country(), List.copyOf(some)));
        }
        return orders;
    }

    private static String country(String name) {
        return COUNTRIES.getOrDefault(name, "GB");
    }

    /** By their English names, with the file's own for two. */
    private static Map<String, String> countries() {
        var names = new LinkedHashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            names.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        names.put("EIRE", "IE");
        names.put("USA", "US");
        return Map.copyOf(names);
    }
}
