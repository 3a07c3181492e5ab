package dev.souk.bench.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.money.ExchangeRate;
import dev.souk.search.IndexedProduct;
import dev.souk.search.PriceRange;
import dev.souk.search.SearchQuery;
import dev.souk.search.SearchQuery.Sorting;
import dev.souk.testkit.Tables;
import dev.souk.testkit.catalog.SampleProducts;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench search-scale}: what a search takes, cold and warm, of a small index and of a large one. */
@Command(
        name = "search-scale",
        description = "Cold and warm searches of made-up products over S3 with time added to each of its requests.",
        mixinStandardHelpOptions = true)
public final class ScaleCommand implements Callable<Integer> {
    private static final int TOLD_AT_ONCE = 1_000;
    private static final int COLD = 15;
    private static final int WARM = 1_000;
    /** What is searched before the warm ones are counted, so that the code is compiled. */
    private static final int WARMING = 300;

    @Option(
            names = "--sizes",
            split = ",",
            description = "How many products, ascending (${DEFAULT-VALUE}).",
            defaultValue = "4000,100000")
    List<Integer> sizes = List.of();

    @Option(
            names = "--added",
            description = "Milliseconds added to each request to S3 (${DEFAULT-VALUE}).",
            defaultValue = "20")
    int added;

    @Option(names = "--seed", description = "Asks for the same again (${DEFAULT-VALUE}).", defaultValue = "7")
    long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (sizes.stream().anyMatch(size -> size < 1 || size > Wares.most())) {
            throw new ParameterException(spec.commandLine(), "--sizes takes numbers from 1 to " + Wares.most() + ".");
        }
        LogManager.getLogManager().reset();
        var out = spec.commandLine().getOut();
        out.printf("Each request to S3 takes %d ms longer than on this computer.%n", added);
        var figures = JsonNodeFactory.instance
                .objectNode()
                .put("bench", "search-scale")
                .put("addedMilliseconds", added)
                .put("seed", seed);
        try (var ground = SearchGround.start(Duration.ofMillis(added))) {
            Tables.createAfresh(ground.dynamo());
            int before = 0;
            for (int size : sizes) {
                before = tell(ground, before, size);
                measure(ground, size, out, figures.putObject("" + size));
            }
        }
        out.println(figures);
        out.flush();
        return 0;
    }

    private static int tell(SearchGround ground, int from, int to) {
        var index = ground.open().index();
        for (int first = from; first < to; first += TOLD_AT_ONCE) {
            var batch = new ArrayList<IndexedProduct>();
            for (int number = first; number < Math.min(to, first + TOLD_AT_ONCE); number++) {
                batch.add(Wares.product(number));
            }
            index.update(batch, List.of());
        }
        return Math.max(from, to);
    }

    private void measure(SearchGround ground, int size, PrintWriter out, ObjectNode figures) {
        var random = new Random(seed);
        var requests = ground.bucket().requests();
        var bytes = ground.bucket().bytesRead();
        var cold = new Found();
        for (int i = 0; i < COLD; i++) {
            ask(ground.open(), random.nextInt(size), false, random, cold);
        }
        requests = ground.bucket().requests() - requests;
        bytes = ground.bucket().bytesRead() - bytes;
        var warm = ground.open();
        for (int i = 0; i < WARMING; i++) {
            ask(warm, random.nextInt(size), i % 2 == 0, random, new Found());
        }
        var names = new Found();
        var errors = new Found();
        for (int i = 0; i < WARM; i++) {
            ask(warm, random.nextInt(size), false, random, names);
            ask(warm, random.nextInt(size), true, random, errors);
        }
        out.printf(
                Locale.ROOT,
                "%n%d products: to open the index takes %d requests to S3 and %.1f MB%n",
                size,
                requests / COLD,
                bytes / (1e6 * COLD));
        out.println(Found.head());
        out.println(cold.line("cold, by its own name"));
        out.println(names.line("warm, by its own name"));
        out.println(errors.line("warm, with an error in it"));
        out.flush();
        figures.put("requestsToOpen", requests / COLD).put("bytesToOpen", bytes / COLD);
        cold.put(figures.putObject("cold"));
        names.put(figures.putObject("warmByName"));
        errors.put(figures.putObject("warmByNameWithAnError"));
    }

    private static void ask(SearchGround.Open open, int number, boolean error, Random random, Found found) {
        var title = Wares.title(number);
        var words = error ? Typos.in(title, random).orElse(title) : title;
        var query = new SearchQuery(
                words,
                Optional.empty(),
                Optional.empty(),
                PriceRange.any(ExchangeRate.none(SampleProducts.POUNDS)),
                false,
                Sorting.RELEVANCE,
                0,
                3);
        var started = System.nanoTime();
        var products = open.search().search(query).products();
        var took = System.nanoTime() - started;
        var ids = products.stream().map(product -> product.id().value()).toList();
        found.add(ids.indexOf(Wares.id(number)) + 1, took);
    }
}
