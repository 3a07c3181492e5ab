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
import java.util.zip.GZIPInputStream;

/**
 * Reads invoices from a file of transactions (invoice, stock_code, quantity, country; gzip or plain). A cancellation
 * ({@code C…}) and what is no sale of a product (no positive quantity) are counted and left out.
 *
 * @param invoices in the order of the file
 * @param cancellations invoices that take back an earlier one
 * @param leftOut lines that sell nothing
 */
record InvoiceFile(List<Invoice> invoices, int cancellations, int leftOut) {
    private static final Map<String, String> COUNTRIES = countries();

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

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static InvoiceFile read(CsvReader<NamedCsvRecord> reader, int most) {
        var pieces = new LinkedHashMap<String, Map<String, Integer>>();
        var countries = new LinkedHashMap<String, String>();
        int leftOut = 0;
        for (var row : reader) {
            var number = row.getField("invoice");
            if (!pieces.containsKey(number) && pieces.size() == most) {
                break;
            }
            var lines = pieces.computeIfAbsent(number, _ -> new LinkedHashMap<>());
            countries.putIfAbsent(number, country(row.getField("country")));
            int quantity = Integer.parseInt(row.getField("quantity"));
            if (quantity > 0) {
                lines.merge(row.getField("stock_code"), quantity, Integer::sum);
            } else if (!number.startsWith("C")) {
                leftOut++;
            }
        }
        return of(pieces, countries, leftOut);
    }

    private static InvoiceFile of(
            Map<String, Map<String, Integer>> pieces, Map<String, String> countries, int leftOut) {
        var invoices = new ArrayList<Invoice>();
        int cancellations = 0;
        for (var entry : pieces.entrySet()) {
            if (entry.getKey().startsWith("C")) {
                cancellations++;
            } else if (!entry.getValue().isEmpty()) {
                var lines = entry.getValue().entrySet().stream()
                        .map(line -> new Invoice.Line(line.getKey(), line.getValue()))
                        .toList();
                invoices.add(new Invoice(entry.getKey(), countries.getOrDefault(entry.getKey(), "GB"), lines));
            }
        }
        return new InvoiceFile(List.copyOf(invoices), cancellations, leftOut);
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
