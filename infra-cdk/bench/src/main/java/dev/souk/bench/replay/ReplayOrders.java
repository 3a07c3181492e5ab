package dev.souk.bench.replay;

import dev.souk.bench.replay.Purchase.Outcome.Placed;
import dev.souk.bench.replay.Purchase.Outcome.Refused;
import dev.souk.bench.shop.Quiet;
import dev.souk.bench.shop.ShopClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Places invoices as orders over HTTP, pays them by the sandbox, waits until all is quiet, and checks the books. Run again
 * after anything was killed, it goes on: every order has the key of its invoice.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Places the orders of a file of transactions in a running shop, pays them, and checks the books.")
public final class ReplayOrders implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file of transactions, gzip or plain.")
    Path file = Path.of("");

    @Option(names = "--url", description = "The shop (${DEFAULT-VALUE}).", defaultValue = "http://localhost:8080")
    String url = "";

    @Option(names = "--orders", description = "The first so many invoices (${DEFAULT-VALUE}).", defaultValue = "1000")
    int orders;

    @Option(names = "--concurrency", description = "Orders at once (${DEFAULT-VALUE}).", defaultValue = "8")
    int concurrency;

    @Option(
            names = "--run",
            description = "A name for this run (${DEFAULT-VALUE}): the same name goes on, another one begins anew.",
            defaultValue = "first")
    String run = "";

    @Option(
            names = "--patience",
            description = "Seconds to wait for the queues to empty (${DEFAULT-VALUE}).",
            defaultValue = "300")
    int patience;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var shop = new ShopClient(url, 40, new Random());
        var invoices = InvoiceFile.read(file, orders);
        var shelf = Shelf.of(shop);
        System.err.printf(
                "%d invoices, %d products in the shop%n", invoices.invoices().size(), shelf.size());
        var purchase = new Purchase(shop, shelf, run);
        var outcomes = buy(purchase, invoices.invoices());
        if (!new Quiet(shop, Duration.ofSeconds(patience)).await()) {
            System.err.println("The shop was not quiet after " + patience + " s; the books are as they stand.");
        }
        var summary = new Audit(shop, purchase).of(invoices, outcomes);
        summary.print(System.out);
        return summary.balances() ? 0 : 1;
    }

    private Map<Invoice, Purchase.Outcome> buy(Purchase purchase, List<Invoice> invoices) throws InterruptedException {
        var outcomes = new HashMap<Invoice, Purchase.Outcome>();
        try (var threads = Executors.newFixedThreadPool(concurrency)) {
            var tasks = new ArrayList<Callable<Purchase.Outcome>>();
            invoices.forEach(invoice -> tasks.add(() -> purchase.buy(invoice)));
            var futures = threads.invokeAll(tasks);
            for (int i = 0; i < invoices.size(); i++) {
                outcomes.put(invoices.get(i), futures.get(i).get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return outcomes;
    }

    /** Adds the outcomes up and looks at each order once more. */
    private record Audit(ShopClient shop, Purchase purchase) {
        Summary of(InvoiceFile file, Map<Invoice, Purchase.Outcome> outcomes) {
            var refusals = new TreeMap<String, Integer>();
            var placed = new HashMap<Invoice, Placed>();
            outcomes.forEach((invoice, outcome) -> {
                switch (outcome) {
                    case Refused(var why) -> refusals.merge(why, 1, Integer::sum);
                    case Placed order -> placed.put(invoice, order);
                }
            });
            var mails = mails();
            return new Summary(
                    file,
                    placed.size(),
                    (int) placed.values().stream().filter(Placed::again).count(),
                    refusals,
                    placed.values().stream()
                            .filter(order -> !order.again())
                            .map(Placed::nanoseconds)
                            .sorted()
                            .toList(),
                    placed.values().stream().mapToLong(Placed::total).sum(),
                    mails.values().stream().mapToInt(Integer::intValue).sum(),
                    wrongMails(placed, mails),
                    cost(placed),
                    StoredLedgers.of(shop),
                    unbalanced(placed));
        }

        private Map<String, Integer> mails() {
            var counts = new HashMap<String, Integer>();
            shop.get("/_souk/api/mails?limit=10000&q=" + purchase.domain())
                    .body()
                    .path("mails")
                    .forEach(mail -> counts.merge(mail.path("to").path(0).asText(), 1, Integer::sum));
            return counts;
        }

        /** One mail that the order was placed, one that it was paid. */
        private List<String> wrongMails(Map<Invoice, Placed> placed, Map<String, Integer> mails) {
            return placed.keySet().stream()
                    .map(purchase::email)
                    .filter(email -> mails.getOrDefault(email, 0) != 2)
                    .map(email -> email + " got " + mails.getOrDefault(email, 0) + " mails")
                    .sorted()
                    .toList();
        }

        private Summary.Cost cost(Map<Invoice, Placed> placed) {
            int orders = 0;
            double read = 0;
            double write = 0;
            long nanoDollars = 0;
            for (var order : placed.values()) {
                var receipt = shop.get("/_souk/api/orders/" + order.orderId() + "/receipt");
                if (receipt.ok()) {
                    orders++;
                    for (var function : receipt.body().path("functions")) {
                        read += function.path("readUnits").asDouble();
                        write += function.path("writeUnits").asDouble();
                    }
                    nanoDollars += receipt.body().path("nanoDollars").asLong();
                }
            }
            return new Summary.Cost(orders, read, write, nanoDollars);
        }

        private Map<String, String> unbalanced(Map<Invoice, Placed> placed) {
            var books = new Books(shop);
            var unbalanced = new TreeMap<String, String>();
            placed.values().forEach(order -> books.fault(order).ifPresent(why -> unbalanced.put(order.orderId(), why)));
            return unbalanced;
        }
    }
}
