package dev.souk.bench.replay;

import dev.souk.bench.shop.AdministratorOptions;
import dev.souk.bench.shop.Member;
import dev.souk.bench.shop.Quiet;
import dev.souk.bench.shop.ShopClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Places invoices as orders over HTTP, pays them by the sandbox, has given back what is cancelled, waits until all is quiet,
 * and checks the books. Run again after anything was killed, it goes on.
 */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Places the orders of a file of transactions in a running shop, pays them, has given back what the file "
                        + "cancels, and checks the books. Killed, it goes on when it is started again.")
public final class ReplayOrders implements Callable<Integer> {
    /** So often is waited until all is quiet: fewer documents than the inbox holds mails of. */
    private static final int STRETCH = 500;

    private static final int NOT_FOUND = 404;

    @Parameters(paramLabel = "FILE", description = "The file of transactions, gzip or plain.")
    Path file = Path.of("");

    @Mixin
    private AdministratorOptions who = new AdministratorOptions();

    @Option(
            names = "--orders",
            description = "Only the first so many invoices, cancellations included; without it, all.",
            defaultValue = "2147483647",
            showDefaultValue = Help.Visibility.NEVER)
    int orders;

    @Option(names = "--concurrency", description = "Documents at once (${DEFAULT-VALUE}).", defaultValue = "8")
    int concurrency;

    @Option(
            names = "--run",
            description = "A name for this run (${DEFAULT-VALUE}): the same name goes on, another one is another run.",
            defaultValue = "first")
    String run = "";

    @Option(names = "--anew", description = "Throw the journal of this run away and place everything once more.")
    boolean anew;

    @Option(
            names = "--journals",
            description = "Where journals are kept (${DEFAULT-VALUE}): with the shop's state, whose end is theirs.",
            defaultValue = ".souk/state/replay")
    Path journals = Path.of("");

    @Option(
            names = "--patience",
            description =
                    "Seconds to wait for the shop to have done what waits behind the requests (${DEFAULT-VALUE}).",
            defaultValue = "300")
    int patience;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var shop = new ShopClient(who.url, 40, new Random());
        RunName.of(run, 1);
        try (var journal = Journal.open(journals.resolve(run + ".jsonl"), hash(file), anew);
                var threads = Executors.newFixedThreadPool(concurrency)) {
            try {
                var summary = replay(shop, journal, threads);
                summary.print(System.out);
                return summary.balances() ? 0 : 1;
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private Summary replay(ShopClient shop, Journal journal, ExecutorService threads)
            throws IOException, InterruptedException {
        var progress = journal.progress();
        var name = RunName.of(run, progress.begun().orElseThrow().attempt());
        recognise(shop, progress);
        var documents = InvoiceFile.read(file, orders);
        var shelf = Shelf.of(shop);
        System.err.printf(
                "%d invoices as orders, %d cancellations, %d products in the shop; %d invoices done by earlier runs%n",
                documents.invoices(),
                documents.cancellations(),
                shelf.size(),
                progress.sales().size());
        var administrator = new Member(shop, who.signIn());
        var till = new ShopTill(shop, shelf, name, administrator, Patience.of(Duration.ofSeconds(patience)));
        goThrough(documents, new Replay(till, journal, threads), new MailCount(shop, name.domain(), journal), shop);
        return new Audit(shop, progress, name).of(documents, threads);
    }

    private void goThrough(InvoiceFile file, Replay replay, MailCount mails, ShopClient shop) {
        var documents = file.documents();
        awaitQuiet(shop);
        mails.look();
        for (int from = 0; from < documents.size(); from += STRETCH) {
            var to = Math.min(documents.size(), from + STRETCH);
            var started = System.nanoTime();
            int done = replay.run(documents.subList(from, to));
            if (done > 0) {
                var seconds = (System.nanoTime() - started) / 1e9;
                awaitQuiet(shop);
                mails.look();
                System.err.printf("%d of %d; %.1f a second%n", to, documents.size(), done / seconds);
            }
        }
    }

    private void awaitQuiet(ShopClient shop) {
        if (!new Quiet(shop, Duration.ofSeconds(patience)).await()) {
            System.err.println("The shop was not quiet after " + patience + " s; the books are as they stand.");
        }
    }

    /** Going on in a shop that was reset meanwhile would be to give back what it has never sold. */
    private static void recognise(ShopClient shop, Progress progress) {
        for (var sale : progress.sales()) {
            if (sale instanceof Note.Ordered order) {
                var answer = shop.get("/api/orders/" + order.orderId() + "?access=" + order.access());
                if (!answer.ok()) {
                    throw new ReplayRefused("The journal says what this shop does not know ("
                            + (answer.status() == NOT_FOUND ? "was it reset?" : answer.problem())
                            + "). --anew throws the journal away.");
                }
                return;
            }
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
