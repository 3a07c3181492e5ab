package dev.souk.bench.units;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.bench.shop.Quiet;
import dev.souk.bench.shop.ShopClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench units}: makes a purchase of three lines in a running shop and prints what each step took. */
@Command(
        name = "units",
        description = "Read units, write units, requests and dollars of each step of a purchase of three lines.",
        mixinStandardHelpOptions = true)
public final class UnitsCommand implements Callable<Integer> {
    @Option(names = "--url", description = "The shop (${DEFAULT-VALUE}).", defaultValue = "http://localhost:8080")
    String url = "";

    @Option(
            names = "--warm-up",
            description =
                    "Purchases before the one that counts (${DEFAULT-VALUE}): time costs, and a first call takes longer.",
            defaultValue = "3")
    int warmUp;

    @Option(
            names = "--patience",
            description = "Seconds to wait for the workers of each purchase (${DEFAULT-VALUE}).",
            defaultValue = "60")
    int patience;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var random = new Random();
        var shop = new ShopClient(url, 5, random);
        var quiet = new Quiet(shop, Duration.ofSeconds(patience));
        var run = "units-" + Long.toHexString(random.nextLong());
        for (int i = 0; i < warmUp; i++) {
            System.err.printf("Warming up, %d of %d%n", i + 1, warmUp);
            new Journey(shop, quiet, run + "-" + i).make();
        }
        var steps = new Journey(shop, quiet, run).make();
        var out = spec.commandLine().getOut();
        print(out, steps);
        out.println(figures(steps));
        out.flush();
        return 0;
    }

    static void print(PrintWriter out, Map<String, Spent> steps) {
        out.printf(
                "%-22s %6s %12s %12s %10s %14s%n",
                "step", "calls", "read units", "write units", "requests", "nano-dollars");
        steps.forEach((name, spent) -> row(out, name, spent));
        row(out, "all", all(steps));
    }

    static String figures(Map<String, Spent> steps) throws IOException {
        var json = new ObjectMapper();
        var figures = json.createObjectNode().put("bench", "units");
        put(figures.putObject("all"), all(steps));
        var each = figures.putObject("steps");
        steps.forEach((name, spent) -> put(each.putObject(name), spent));
        return json.writeValueAsString(figures);
    }

    private static void row(PrintWriter out, String name, Spent spent) {
        out.printf(
                Locale.ROOT,
                "%-22s %6d %12.1f %12.1f %10d %14d%n",
                name,
                spent.calls(),
                spent.readUnits(),
                spent.writeUnits(),
                spent.requests(),
                spent.nanoDollars());
    }

    private static void put(ObjectNode node, Spent spent) {
        node.put("calls", spent.calls())
                .put("readUnits", spent.readUnits())
                .put("writeUnits", spent.writeUnits())
                .put("requests", spent.requests())
                .put("nanoDollars", spent.nanoDollars());
    }

    private static Spent all(Map<String, Spent> steps) {
        return steps.values().stream().reduce(Spent.NOTHING, Spent::plus);
    }
}
