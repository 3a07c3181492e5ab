package dev.souk.local;

import dev.souk.local.events.AsyncCalls;
import dev.souk.local.events.AsyncPolicy;
import dev.souk.local.events.Ticker;
import dev.souk.local.functions.CallLogHandler;
import dev.souk.local.functions.CdiHandlers;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InProcessRuntime;
import dev.souk.local.functions.InvocationLog;
import dev.souk.local.functions.RecordingRuntime;
import dev.souk.local.gateway.Edge;
import dev.souk.local.gateway.Gateway;
import dev.souk.local.gateway.ReferencePage;
import dev.souk.local.gateway.StorefrontFiles;
import dev.souk.local.http.AwsStandIn;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import dev.souk.local.queues.Queues;
import dev.souk.local.queues.SqsDestination;
import dev.souk.local.resources.EngineClients;
import dev.souk.local.resources.ResourceMaker;
import dev.souk.local.schedules.Schedules;
import dev.souk.local.streams.Streams;
import dev.souk.local.template.LocalEdge;
import dev.souk.local.template.LocalEdge.Origin;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.h2.mvstore.MVStore;
import org.jboss.logging.Logger;

/** Connects everything that the template names; closes it in reverse. */
final class Wiring implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Wiring.class);

    /** How soon an event is called for after it was accepted, at the latest. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Launch launch;
    private final ExecutorService threads;
    private final Clock clock = Clock.systemUTC();
    private final InvocationLog invocations = new InvocationLog();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<WebService> services = new ArrayList<>();
    private final List<AwsStandIn> standIns = new ArrayList<>();
    private final List<String> signIns = new ArrayList<>();

    private Wiring(Launch launch, ExecutorService threads) {
        this.launch = launch;
        this.threads = threads;
    }

    static Wiring connect(Launch launch, Engines engines, Vertx vertx, Front front) {
        var wiring = new Wiring(launch, front.threads());
        try {
            wiring.connect(engines, vertx, front);
            return wiring;
        } catch (RuntimeException e) {
            wiring.close();
            throw e;
        }
    }

    /** Whom one may sign in as, with the password. */
    List<String> signIns() {
        return List.copyOf(signIns);
    }

    private void connect(Engines engines, Vertx vertx, Front front) {
        var access = engines.access(launch.model().region());
        var clients = closing(EngineClients.open(access));
        var maker = new ResourceMaker(launch.model(), clients);
        maker.make();
        engines.watch(System.out::println, maker::make);
        var addresses = closing(StandIns.open(vertx, threads, standIns)).address();
        var settings = new AwsSettings(access, addresses);
        var functions = functions(settings);
        sources(functions, clients);
        services.add(new Ready());
        reference();
        front.open(services, edge(functions, clients));
    }

    private FunctionRuntime functions(AwsSettings settings) {
        settings.applyToThisProcess();
        CallLogHandler.install();
        var runtime = closing(new InProcessRuntime(launch.model(), new CdiHandlers(), clock, Wiring::id));
        return new RecordingRuntime(runtime, launch.model(), invocations, launch.options().log, clock);
    }

    /** Everything that calls functions by itself. Starts once all is made, stops before the engines go. */
    private void sources(FunctionRuntime functions, EngineClients clients) {
        var model = launch.model();
        var destination = new SqsDestination(clients.sqs(), model);
        var store = closing(new MVStore.Builder()
                .fileName(launch.state().path("events.db").toString())
                .open());
        var queues = closing(new Queues(model, clients.sqs(), functions, clock));
        var streams =
                closing(Streams.of(model, clients.dynamoDb(), clients.streams(), store, functions, destination, clock));
        var calls = new AsyncCalls(
                store,
                functions,
                name -> AsyncPolicy.DEFAULT,
                name -> model.function(name).arn(),
                destination,
                clock);
        var schedules = closing(new Schedules(model, calls, Wiring::id, clock));
        var asynchronous = closing(new Ticker("asynchronous-calls", LOOK, () -> calls.runDue(threads)));
        queues.start();
        streams.start();
        schedules.start();
        asynchronous.start();
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private void reference() {
        var page = new ReferencePage(ReferencePage.SWAGGER_UI);
        services.add(new ReferencePage.Service("/api/openapi.json", page));
        services.add(new ReferencePage.Service("/api/reference", page));
    }

    private Function<WebRequest, WebResponse> edge(FunctionRuntime functions, EngineClients clients) {
        var api = launch.model()
                .api()
                .orElseThrow(() -> new StartRefused("The template has no HTTP API: there is nothing to serve."));
        var gateway = closing(new Gateway(api, functions, new RemoteKeys(), clock, System::nanoTime, Wiring::id));
        var storefront = new StorefrontFiles(launch.options().storefront);
        var buckets = new BucketFiles(clients.s3());
        return launch.model()
                .edge()
                .<Function<WebRequest, WebResponse>>map(edge -> {
                    var shop = storefrontBucket(edge);
                    return new Edge(
                                    edge,
                                    gateway::answer,
                                    (bucket, key) -> Optional.of(bucket).equals(shop)
                                            ? storefront.find(key)
                                            : buckets.find(bucket, key))::answer;
                })
                .orElse(gateway::answer);
    }

    /** The bucket that takes what no other behaviour takes: a deployment copies the built storefront there. */
    private static Optional<String> storefrontBucket(LocalEdge edge) {
        return edge.behaviours().getLast().origin() instanceof Origin.Bucket(var name)
                ? Optional.of(name)
                : Optional.empty();
    }

    private <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public void close() {
        open.forEach(resource -> {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warnf(e, "%s did not close", resource);
            }
        });
    }
}
