package dev.souk.bench.units;

import dev.souk.bench.shop.Card;
import dev.souk.bench.shop.Quiet;
import dev.souk.bench.shop.ShopClient;
import dev.souk.bench.shop.SignIn;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code bench units}: makes purchases of three lines in a running shop and prints what each step took, and why. Fails where
 * a unit has no reason, and where repetitions cost more than they may.
 */
@Command(
        name = "units",
        description =
                "Read units, write units, requests and dollars of each step of a purchase of three lines, and why.",
        mixinStandardHelpOptions = true)
public final class UnitsCommand implements Callable<Integer> {
    private static final int BURSTS = 5;

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
            new Journey(shop, quiet, Visitor.GUEST, run + "-" + i).make(Card.SUCCEEDS);
        }
        System.err.println("A guest, a member, and a guest whose payment is told of again and again");
        var guest = new Journey(shop, quiet, Visitor.GUEST, run);
        var once = guest.make(Card.SUCCEEDS);
        var member = Visitor.member(shop, SignIn.DEMO_SHOPPER);
        var purchases = new LinkedHashMap<Visitor, Map<String, Spent>>();
        purchases.put(Visitor.GUEST, once);
        purchases.put(member, new Journey(shop, quiet, member, run + "-member").make(Card.SUCCEEDS));
        var repeats =
                new Repeats(guest.again().taken(), lateEvent(shop, quiet, run).taken());
        var report = new UnitsReport(purchases, repeats);
        var out = spec.commandLine().getOut();
        report.print(out);
        out.println(report.json());
        out.flush();
        return report.holds() ? 0 : 1;
    }

    /** Events come in a burst; it is by chance that one batch has them all, and none comes after the payment was settled. */
    private static Spent lateEvent(ShopClient shop, Quiet quiet, String run) {
        for (int attempt = 0; attempt < BURSTS; attempt++) {
            var often = new Journey(shop, quiet, Visitor.GUEST, run + "-" + attempt + "-often");
            often.make(Card.TOLD_OFTEN);
            var late = often.lateEvent();
            if (late.isPresent()) {
                return late.get();
            }
        }
        throw new IllegalStateException("All events of a payment came in one batch, " + BURSTS + " times");
    }
}
