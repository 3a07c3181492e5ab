package dev.souk.bench.growth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.platform.receipts.Receipt;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Units of an order by the size of the shop.
 *
 * @param bench its name in the line of figures
 * @param what is counted by the sizes, in words that follow "by"
 * @param sizes of the shop, with the units of each function
 */
record GrowthReport(String bench, String what, SortedMap<Integer, Map<String, Receipt.Units>> sizes) {
    private static final Receipt.Units NONE = new Receipt.Units(0, 0);

    /** Whether a function takes the same at all sizes. */
    boolean isConstant(String function) {
        return sizes.values().stream()
                        .map(units -> units.getOrDefault(function, NONE))
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether all do. */
    boolean isConstant() {
        return functions().stream().allMatch(this::isConstant);
    }

    /** All that did something at any size, in the order of the purchase. */
    private Set<String> functions() {
        var functions = new LinkedHashSet<String>();
        sizes.values().forEach(units -> functions.addAll(units.keySet()));
        return functions;
    }

    void print(PrintWriter out) {
        out.println("Read and write units of an order of three lines, by " + what);
        out.printf("%-26s", "function");
        sizes.keySet().forEach(size -> out.printf(" %14d", size));
        out.println();
        functions().forEach(function -> {
            out.printf("%-26s", function);
            sizes.values().forEach(units -> {
                var taken = units.getOrDefault(function, NONE);
                out.printf(" %14s", taken.read() + " / " + taken.write());
            });
            out.println(isConstant(function) ? "  constant" : "  GROWS");
        });
    }

    /** The figures in one line. */
    String json() throws JsonProcessingException {
        var json = new ObjectMapper();
        var figures = json.createObjectNode().put("bench", bench).put("constant", isConstant());
        var bySize = figures.putObject("sizes");
        sizes.forEach((size, units) -> {
            var node = bySize.putObject("" + size);
            for (var function : new TreeSet<>(units.keySet())) {
                var taken = units.getOrDefault(function, NONE);
                node.putObject(function).put("readUnits", taken.read()).put("writeUnits", taken.write());
            }
        });
        return json.writeValueAsString(figures);
    }
}
