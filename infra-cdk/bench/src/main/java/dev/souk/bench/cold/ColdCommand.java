package dev.souk.bench.cold;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.souk.bench.shop.Card;
import dev.souk.bench.shop.Quiet;
import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.units.Journey;
import dev.souk.bench.units.Visitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench cold}: makes purchases in a shop whose functions have processes of their own, and prints their times. */
@Command(
        name = "cold",
        description = "Cold and warm calls of each function that a purchase needs, and the sizes of the zips.",
        mixinStandardHelpOptions = true)
public final class ColdCommand implements Callable<Integer> {
    @Option(names = "--url", description = "The shop (${DEFAULT-VALUE}).", defaultValue = "http://localhost:8080")
    String url = "";

    @Option(names = "--purchases", description = "How many (${DEFAULT-VALUE}).", defaultValue = "10")
    int purchases;

    @Parameters(paramLabel = "ZIP", description = "The zips of the modules.", arity = "0..*")
    List<Path> zips = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * The times of one function.
     *
     * @param coldMilliseconds the median of start and call together; 0 where no call was cold
     * @param warmMilliseconds the median; 0 where no call was warm
     */
    record Times(String function, long cold, double coldMilliseconds, long warm, double warmMilliseconds) {}

    @Override
    public Integer call() throws IOException {
        var random = new Random();
        var shop = new ShopClient(url, 5, random);
        var quiet = new Quiet(shop, Duration.ofMinutes(2));
        var run = "cold-" + Long.toHexString(random.nextLong());
        for (int i = 0; i < purchases; i++) {
            new Journey(shop, quiet, Visitor.GUEST, run + "-" + i).make(Card.SUCCEEDS);
        }
        var times = StreamSupport.stream(shop.get("/_souk/api/functions").body().spliterator(), false)
                .filter(function -> function.path("calls").asLong() > 0)
                .map(function -> new Times(
                        function.path("operation").asText(),
                        function.at("/cold/count").asLong(),
                        function.at("/cold/p50").asDouble(),
                        function.at("/warm/count").asLong(),
                        function.at("/warm/p50").asDouble()))
                .toList();
        print(spec.commandLine().getOut(), times, sizes());
        return 0;
    }

    private Map<String, Long> sizes() throws IOException {
        var sizes = new TreeMap<String, Long>();
        for (var zip : zips) {
            sizes.put(zip.toString(), Files.size(zip));
        }
        return sizes;
    }

    static void print(PrintWriter out, List<Times> times, Map<String, Long> sizes) {
        out.printf("%-22s %6s %14s %6s %14s%n", "function", "cold", "p50 ms", "warm", "p50 ms");
        times.forEach(row -> out.printf(
                Locale.ROOT,
                "%-22s %6d %14.0f %6d %14.1f%n",
                row.function(),
                row.cold(),
                row.coldMilliseconds(),
                row.warm(),
                row.warmMilliseconds()));
        sizes.forEach((zip, bytes) -> out.printf(Locale.ROOT, "%-50s %8.1f MB%n", zip, bytes / 1e6));
        var figures = new ObjectMapper().createObjectNode().put("bench", "cold");
        var functions = figures.putObject("functions");
        times.forEach(row -> functions
                .putObject(row.function())
                .put("cold", row.cold())
                .put("coldMilliseconds", row.coldMilliseconds())
                .put("warm", row.warm())
                .put("warmMilliseconds", row.warmMilliseconds()));
        sizes.forEach(figures.putObject("bytes")::put);
        out.println(figures);
        out.flush();
    }
}
