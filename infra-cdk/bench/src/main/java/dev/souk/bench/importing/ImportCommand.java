package dev.souk.bench.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.bench.importing.ImportReceipts.Sum;
import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.shop.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench import}: a large made-up file, checked, imported, and imported again. */
@Command(
        name = "import-lines",
        description = "A made-up file of many lines through the import of a running shop: as a dry run, for the first"
                + " time, and the same again, each with its time, calls and units.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private static final String SELLER = "bench-seller";
    private static final long RECEIPTS_LATE_NANOS = 2_000_000_000L;

    @Option(names = "--url", description = "The shop (${DEFAULT-VALUE}).", defaultValue = "http://localhost:8080")
    String url = "";

    @Option(names = "--lines", description = "Lines of the file (${DEFAULT-VALUE}).", defaultValue = "100000")
    int lines;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * One way through the file.
     *
     * @param seconds from the upload to the end
     */
    private record Pass(String name, double seconds, Sum taken, String state) {}

    @Override
    public Integer call() throws IOException {
        var client = new ShopClient(url, 40, new Random());
        var shop = new ShopImport(client, url, SignIn.DEMO_ADMINISTRATOR);
        var receipts = new ImportReceipts(client);
        receipts.look();
        var file = Files.createTempFile("souk-bench-import-", ".csv");
        try {
            var run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX)
                    .toLowerCase(Locale.ROOT);
            var products = Lines.write(file, run, lines);
            var passes = List.of(
                    pass(shop, receipts, file, "dry run", "dry-run"),
                    pass(shop, receipts, file, "first import", "apply"),
                    pass(shop, receipts, file, "the same again", "apply"));
            print(passes, products, Files.size(file));
            return passes.stream().allMatch(pass -> pass.state().equals("done")) ? 0 : 1;
        } finally {
            Files.delete(file);
        }
    }

    private static Pass pass(ShopImport shop, ImportReceipts receipts, Path file, String name, String mode)
            throws IOException {
        var before = receipts.sum();
        var started = System.nanoTime();
        var ended = shop.run(file, SELLER, "Bench & Daughters", mode, _ -> receipts.look());
        var seconds = (System.nanoTime() - started) / 1e9;
        // A receipt comes a moment after what it is of.
        LockSupport.parkNanos(RECEIPTS_LATE_NANOS);
        receipts.look();
        return new Pass(
                name, seconds, receipts.sum().minus(before), ended.path("state").asText());
    }

    private void print(List<Pass> passes, int products, long bytes) {
        var out = spec.commandLine().getOut();
        out.printf("%,d lines, %,d products, %,d bytes%n", lines, products, bytes);
        out.printf(
                "%-15s %9s %6s %9s %12s %12s %8s %10s%n",
                "", "seconds", "calls", "busy s", "reads", "writes", "S3", "dollars");
        var figures = JsonNodeFactory.instance
                .objectNode()
                .put("bench", "import")
                .put("lines", lines)
                .put("products", products)
                .put("bytes", bytes);
        for (var pass : passes) {
            var taken = pass.taken();
            out.printf(
                    "%-15s %9.1f %6d %9.1f %12.1f %12.1f %8d %10.6f%n",
                    pass.name(),
                    pass.seconds(),
                    taken.calls(),
                    taken.busyMilliseconds() / 1e3,
                    taken.reads(),
                    taken.writes(),
                    taken.objects(),
                    taken.nanoDollars() / 1e9);
            put(figures.putObject(pass.name()), pass);
        }
        out.println(figures);
        out.flush();
    }

    private static void put(ObjectNode node, Pass pass) {
        node.put("seconds", pass.seconds())
                .put("calls", pass.taken().calls())
                .put("busyMilliseconds", pass.taken().busyMilliseconds())
                .put("reads", pass.taken().reads())
                .put("writes", pass.taken().writes())
                .put("s3Requests", pass.taken().objects())
                .put("nanoDollars", pass.taken().nanoDollars())
                .put("state", pass.state());
    }
}
