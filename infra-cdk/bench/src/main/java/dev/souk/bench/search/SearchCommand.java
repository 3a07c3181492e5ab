package dev.souk.bench.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.bench.shop.ShopClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench search}: looks for each product of a running shop by its own name, and by that with an error in it. */
@Command(
        name = "search",
        description =
                "Each product of the running shop, looked for by its own name and by that with an error in it: how "
                        + "often it is in the first three.",
        mixinStandardHelpOptions = true)
public final class SearchCommand implements Callable<Integer> {
    private static final int SHOWN = 3;

    @Option(names = "--url", description = "The shop (${DEFAULT-VALUE}).", defaultValue = "http://localhost:8080")
    String url = "";

    @Option(names = "--least", description = "Percent below which this fails (${DEFAULT-VALUE}).", defaultValue = "90")
    int least;

    @Option(names = "--seed", description = "Makes the same errors again (${DEFAULT-VALUE}).", defaultValue = "7")
    long seed;

    @Option(names = "--missed", description = "Name each product that was not found by its name.")
    boolean missed;

    @Option(names = "--concurrency", description = "Searches at once (${DEFAULT-VALUE}).", defaultValue = "4")
    int concurrency;

    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var random = new Random(seed);
        var shop = new ShopClient(url, 10, new Random());
        var names = new Found();
        var errors = new Found();
        try (var threads = Executors.newFixedThreadPool(concurrency)) {
            titles(shop).forEach((id, title) -> {
                // Here, and not in a thread: the same seed has to make the same errors.
                var typed = Typos.in(title, random);
                threads.execute(() -> search(shop, id, title, names));
                typed.ifPresent(text -> threads.execute(() -> search(shop, id, text, errors)));
            });
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        print(names, errors);
        return Math.min(names.firstThreeBasisPoints(), errors.firstThreeBasisPoints()) < least * 100 ? 1 : 0;
    }

    /** By the products' ids. */
    private static Map<String, String> titles(ShopClient shop) {
        var titles = new LinkedHashMap<String, String>();
        var cursor = Optional.<String>empty();
        do {
            var page = shop.get("/api/products?limit=60"
                            + cursor.map(text -> "&cursor=" + text).orElse(""))
                    .body();
            page.path("products")
                    .forEach(one -> titles.put(
                            one.path("productId").asText(), one.path("title").asText()));
            cursor = Optional.ofNullable(page.get("nextCursor")).map(node -> node.asText());
        } while (cursor.isPresent());
        return titles;
    }

    private void search(ShopClient shop, String id, String words, Found found) {
        var started = System.nanoTime();
        var answer = shop.get("/api/search?limit=" + SHOWN + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        var took = System.nanoTime() - started;
        if (!answer.ok()) {
            failure.set("The search for \"" + words + "\" was refused: " + answer.problem());
            return;
        }
        var ids = answer.body().path("products").findValuesAsText("productId");
        var rank = ids.indexOf(id) + 1;
        if (rank == 0 && missed) {
            spec.commandLine().getOut().println(words + ": " + id + " is not among " + ids);
        }
        found.add(rank, took);
    }

    private void print(Found names, Found errors) {
        var out = spec.commandLine().getOut();
        out.println(Found.head());
        out.println(names.line("by its own name"));
        out.println(errors.line("by that with an error in it"));
        var figures =
                JsonNodeFactory.instance.objectNode().put("bench", "search").put("seed", seed);
        names.put(figures.putObject("byName"));
        errors.put(figures.putObject("byNameWithAnError"));
        out.println(figures);
        out.flush();
    }
}
