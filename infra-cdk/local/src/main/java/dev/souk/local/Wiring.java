package dev.souk.local;

import dev.souk.local.buckets.S3Front;
import dev.souk.local.console.WatchedRuntime;
import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.http.WebService;
import dev.souk.local.mail.Inbox;
import dev.souk.local.resources.EngineClients;
import dev.souk.local.resources.ResourceMaker;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Connects everything that the template names, part by part; closes it in reverse. The order is what this is about: each
 * part needs the addresses of those before it, and the shop answers before it is filled.
 */
final class Wiring implements AutoCloseable {
    private final Opened open = new Opened();
    private List<String> signIns = List.of();

    private Wiring() {}

    static Wiring connect(Launch launch, Engines engines, Vertx vertx, Front front) {
        var wiring = new Wiring();
        try {
            wiring.open(launch, engines, vertx, front);
            return wiring;
        } catch (RuntimeException e) {
            wiring.close();
            throw e;
        }
    }

    /** Whom one may sign in as, with the password. */
    List<String> signIns() {
        return signIns;
    }

    private void open(Launch launch, Engines engines, Vertx vertx, Front front) {
        var access = engines.access(launch.model().region());
        var ground = Ground.of(
                launch,
                access,
                front.threads(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString(),
                open);
        var maker = new ResourceMaker(launch.model(), ground.clients());
        maker.make();
        engines.watch(System.out::println, maker::make);

        var inbox = new Inbox(ground.store(), ground.ids(), ground.clock());
        var played = PlayedServices.open(ground, inbox);
        var standIns = open.closing(StandIns.open(vertx, front.threads(), played.standIns()))
                .address();
        var events = new AcceptedEvents(ground.store(), ground.clock());
        var s3 = front(ground, access, vertx, events);
        var settings = new AwsSettings(
                s3.map(before -> access.withS3(before.address())).orElse(access), standIns);

        var functions = new WatchedRuntime(launch.model(), Functions.open(ground, settings), ground.clock());
        var sources = EventSources.open(ground, events, functions);
        var ready = new Ready();
        List<WebService> services = new ArrayList<>(played.services());
        services.addAll(ConsoleServices.open(ground, functions, sources, events, inbox));
        services.add(ready);
        var sockets = ShopSockets.open(ground, vertx, functions);
        services.addAll(sockets.services());
        sources.start();

        front.open(services, ShopEdge.open(ground, functions), sockets.server(), s3);
        StorefrontDeployment.of(
                        ground,
                        s3.map(before -> access.withS3(before.address())).orElse(access))
                .run();
        signIns = new Seeding(launch, ground.clients(), standIns, ground.clock()).run();
        ready.opened();
    }

    /** Stands before the engine, which tells nobody, where a bucket tells functions or browsers speak to one. */
    private static Optional<S3Front> front(
            Ground ground, EngineClients.Access access, Vertx vertx, AcceptedEvents events) {
        var model = ground.model();
        var s3 = ground.clients().s3();
        if (model.buckets().stream().allMatch(bucket -> bucket.notifications().isEmpty() && !bucket.forBrowsers())) {
            return Optional.empty();
        }
        return Optional.of(ground.closing(
                S3Front.open(vertx, model, access.s3(), s3, ground.store(), events, ground.ids(), ground.clock())));
    }

    @Override
    public void close() {
        open.close();
    }
}
