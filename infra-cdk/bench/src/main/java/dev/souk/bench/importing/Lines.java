package dev.souk.bench.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file of made-up products, five variants each. */
final class Lines {
    private static final List<String> COLOURS = List.of("Red", "Blue", "Green", "Black", "White");
    private static final String ABOUT =
            "Thrown by hand and glazed twice, so that no two are alike. It holds what you give it, and goes into the"
                    + " oven and the dishwasher.";

    private Lines() {}

    /**
     * Writes a file.
     *
     * @param run in the products' ids: another one makes other products
     * @param count lines, without the one of the columns
     * @return how many products they are
     */
    static int write(Path file, String run, int count) throws IOException {
        var products = 0;
        try (var writer = CsvWriter.builder().build(file)) {
            writer.writeRecord(
                    "product_id",
                    "title",
                    "description",
                    "category",
                    "option1_name",
                    "option1",
                    "variant_id",
                    "sku",
                    "price",
                    "stock",
                    "weight_grams");
            for (var line = 0; line < count; line++) {
                var variant = line % COLOURS.size();
                var colour = COLOURS.get(variant);
                products += variant == 0 ? 1 : 0;
                var first = variant == 0;
                writer.writeRecord(
                        "bench-" + run + "-" + products,
                        first ? "Bench mug number " + products : "",
                        first ? ABOUT : "",
                        first ? "kitchen" : "",
                        first ? "Colour" : "",
                        colour,
                        "v" + variant,
                        "B-" + products + "-" + variant,
                        "%d.%02d".formatted(1 + products % 90, products % 100),
                        Integer.toString(5 + products % 40),
                        "350");
            }
        }
        return products;
    }
}
