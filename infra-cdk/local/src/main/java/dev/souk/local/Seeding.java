package dev.souk.local;

import dev.souk.local.resources.EngineClients;
import dev.souk.local.seed.DemoAccounts;
import dev.souk.local.seed.OrderSeed;
import dev.souk.local.seed.ReviewSeed;
import dev.souk.local.seed.Seed;
import dev.souk.local.seed.SellerSeed;
import dev.souk.local.seed.StateSeed;
import dev.souk.local.seed.YearSeed;
import dev.souk.local.template.LocalEdge.Behaviour;
import dev.souk.local.template.LocalEdge.Origin;
import dev.souk.local.template.LocalUserPool;
import dev.souk.time.TimeOrderedIds;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a shop begins with: an account of each role and, unless {@code --no-seed}, its first products.
 *
 * @param standIns where Cognito is played
 * @param clock what dates the first reviews
 */
record Seeding(Launch launch, EngineClients clients, URI standIns, Clock clock) {

    /**
     * Adds what is missing. The shop must be answering: products come through its API.
     *
     * @return whom one may sign in as, with the password
     */
    List<String> run() {
        var model = launch.model();
        return model.userPool().map(this::run).orElse(List.of());
    }

    private List<String> run(LocalUserPool pool) {
        try (var accounts = DemoAccounts.in(pool, standIns, launch.model().region())) {
            accounts.make();
            if (!launch.options().noSeed) {
                var shop = URI.create("http://localhost:" + launch.options().port);
                var demoSeller = accounts.memberId(DemoAccounts.SELLER);
                var administratorToken = accounts.accessToken(DemoAccounts.ADMINISTRATOR);
                products(shop, administratorToken, demoSeller);
                SellerSeed.of(shop, accounts::accessToken, administratorToken).run();
                orders(shop, accounts, demoSeller);
            }
        }
        return DemoAccounts.ALL.stream()
                .map(account -> account.email() + "  " + account.password())
                .toList();
    }

    private void products(URI shop, String administratorToken, String demoSeller) {
        var added = Seed.of(
                        shop,
                        administratorToken,
                        clients.dynamoDb(),
                        launch.model().tableEndingIn("catalog").name(),
                        clients.s3(),
                        mediaBucket(),
                        demoSeller,
                        isTrading())
                .run();
        if (isTrading()) {
            YearSeed.of(
                            clients.dynamoDb(),
                            launch.model().tableEndingIn("orders").name(),
                            launch.model().tableEndingIn("catalog").name(),
                            launch.model().tableEndingIn("insights").name(),
                            demoSeller,
                            clock)
                    .run(added.products() > 0);
        }
        StateSeed.of(clients.dynamoDb(), launch.model().tableEndingIn("catalog").name(), demoSeller, clock)
                .run();
        ReviewSeed.of(
                        clients.dynamoDb(),
                        launch.model().tableEndingIn("reviews").name(),
                        launch.model().tableEndingIn("operations").name(),
                        demoSeller,
                        new TimeOrderedIds(clock, new SecureRandom()),
                        clock)
                .run();
    }

    /**
     * Only where payments are the sandbox's, whose card is typed here; and not where each function starts a process of its
     * own, since six purchases need most of them.
     */
    private boolean isTrading() {
        return !launch.options().isolated && launch.model().isPaidBy("sandbox");
    }

    private void orders(URI shop, DemoAccounts accounts, String demoSeller) {
        if (!isTrading()) {
            return;
        }
        OrderSeed.of(
                        shop,
                        accounts.accessToken(DemoAccounts.SHOPPER),
                        DemoAccounts.SHOPPER.email(),
                        accounts.accessToken(DemoAccounts.SELLER),
                        demoSeller)
                .run();
    }

    private String mediaBucket() {
        var buckets = launch.model().edge().stream()
                .flatMap(edge -> edge.behaviours().stream())
                .filter(behaviour -> behaviour.pathPattern().startsWith("/media"))
                .map(Behaviour::origin)
                .mapMulti((Origin origin, Consumer<String> names) -> {
                    if (origin instanceof Origin.Bucket(var name)) {
                        names.accept(name);
                    }
                });
        return buckets.findFirst()
                .orElseThrow(() -> new StartRefused(
                        "The seed needs a bucket behind /media, and the template has none: start with --no-seed."));
    }
}
