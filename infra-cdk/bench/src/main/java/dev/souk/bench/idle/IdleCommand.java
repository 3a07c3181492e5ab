package dev.souk.bench.idle;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.platform.receipts.PriceBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench idle}: prints the idle bill of a cloud assembly, and fails where it is above the limit. */
@Command(
        name = "idle",
        description = "What the synthesised templates bill in a month in which nobody comes.",
        mixinStandardHelpOptions = true)
public final class IdleCommand implements Callable<Integer> {
    @Option(names = "--assembly", required = true, description = "The folder that the CDK app wrote.")
    private Path assembly = Path.of("cdk.out");

    @Option(names = "--limit", defaultValue = "0.10", description = "Dollars a month above which this fails (0.10).")
    private BigDecimal limit = BigDecimal.ZERO;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var bill = new IdleBill(new PriceBook()).of(Template.allOf(assembly));
        var out = spec.commandLine().getOut();
        print(out, bill);
        out.flush();
        return bill.dollars().compareTo(limit) > 0 ? 1 : 0;
    }

    private void print(PrintWriter out, IdleBill.Bill bill) throws IOException {
        out.printf(Locale.ROOT, "%-40s %14s %14s %10s%n", "a month while nobody comes", "units", "free", "dollars");
        for (var line : bill.lines()) {
            out.printf(
                    Locale.ROOT,
                    "%-40s %14.2f %14s %10.4f%n",
                    line.price(),
                    line.units(),
                    line.free().signum() == 0 ? "-" : line.free().toPlainString(),
                    line.dollars());
        }
        out.printf(Locale.ROOT, "%-40s %14s %14s %10.4f%n", "all (limit " + limit + ")", "", "", bill.dollars());
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "idle");
        figures.put("dollarsEachMonth", bill.dollars().setScale(4, RoundingMode.HALF_UP));
        figures.put("limit", limit);
        figures.put("lines", lines(bill.lines()));
        out.println(new ObjectMapper().writeValueAsString(figures));
    }

    private static Map<String, Object> lines(List<IdleBill.Line> lines) {
        var byPrice = new LinkedHashMap<String, Object>();
        lines.forEach(line -> byPrice.put(line.price(), line.dollars().setScale(4, RoundingMode.HALF_UP)));
        return byPrice;
    }
}
