package dev.souk.local;

import dev.souk.local.buckets.S3Front;
import dev.souk.local.cognito.CodeMail;
import dev.souk.local.cognito.CognitoService;
import dev.souk.local.cognito.CognitoStandIn;
import dev.souk.local.console.ConsoleApi;
import dev.souk.local.console.ConsoleData;
import dev.souk.local.console.LedgerApi;
import dev.souk.local.console.Pages;
import dev.souk.local.console.ReceiptBook;
import dev.souk.local.console.WatchedRuntime;
import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.events.AsyncCalls;
import dev.souk.local.events.AsyncPolicy;
import dev.souk.local.events.Ticker;
import dev.souk.local.functions.CallLogHandler;
import dev.souk.local.functions.CdiHandlers;
import dev.souk.local.functions.FunctionRuntime;
import dev.souk.local.functions.InProcessRuntime;
import dev.souk.local.functions.IsolatedRuntime;
import dev.souk.local.functions.LoggingRuntime;
import dev.souk.local.gateway.Edge;
import dev.souk.local.gateway.Gateway;
import dev.souk.local.gateway.ReferencePage;
import dev.souk.local.gateway.StorefrontFiles;
import dev.souk.local.http.AwsStandIn;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import dev.souk.local.mail.Inbox;
import dev.souk.local.mail.Mail;
import dev.souk.local.mail.MailApi;
import dev.souk.local.mail.SesStandIn;
import dev.souk.local.parameters.ParameterStoreStandIn;
import dev.souk.local.queues.Queues;
import dev.souk.local.queues.Redrive;
import dev.souk.local.queues.SqsDestination;
import dev.souk.local.resources.EngineClients;
import dev.souk.local.resources.ResourceMaker;
import dev.souk.local.sandbox.SandboxProvider;
import dev.souk.local.schedules.Schedules;
import dev.souk.local.state.StateFile;
import dev.souk.local.streams.Streams;
import dev.souk.local.template.LocalEdge;
import dev.souk.local.template.LocalEdge.Origin;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
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
import java.util.function.Supplier;
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
        var store = closing(new MVStore.Builder()
                .fileName(launch.state().path("events.db").toString())
                .open());
        var inbox = new Inbox(store, Wiring::id, clock);
        standIns(inbox);
        var addresses = closing(StandIns.open(vertx, threads, standIns)).address();
        var events = new AcceptedEvents(store, clock);
        var fronted = fronted(access, vertx, clients, store, events);
        var functions = new WatchedRuntime(launch.model(), functions(new AwsSettings(fronted, addresses)), clock);
        console(functions, store, events, inbox, clients);
        reference();
        var ready = new Ready();
        services.add(ready);
        front.open(services, edge(functions, clients));
        signIns.addAll(new Seeding(launch, clients, addresses).run());
        ready.opened();
    }

    /** The services of AWS that are played here, with what they keep. */
    private void standIns(Inbox inbox) {
        var model = launch.model();
        var state = closing(StateFile.open(launch.state().path("identity.db")));
        var random = new SecureRandom();
        var parameters = "arn:aws:ssm:" + model.region() + ":000000000000:parameter";
        var parameterStore = new ParameterStoreStandIn(model.parameters(), parameters, state, random, clock);
        standIns.add(parameterStore);
        sandbox(parameterStore);
        standIns.add(new SesStandIn(inbox, model.mailIdentities(), model.configurationSets()));
        model.userPool().ifPresent(pool -> {
            var cognito = new CognitoService(
                    new CognitoStandIn(pool, state, letter -> deliver(inbox, letter), clock, random), pool);
            standIns.add(cognito);
            services.add(new IssuerKeys(cognito));
        });
    }

    /** The payment provider, an outside system: it shares its secret with the functions and nothing else. */
    private void sandbox(ParameterStoreStandIn parameterStore) {
        var state = closing(StateFile.open(launch.state().path("sandbox.db")));
        Supplier<String> secret = () -> launch.model().parameters().stream()
                .filter(name -> name.endsWith("/payment-secret"))
                .findFirst()
                .flatMap(parameterStore::value)
                .orElseThrow(() -> new IllegalStateException("The template names no payment secret"));
        var sandbox = closing(new SandboxProvider(state, secret, () -> id().replace("-", ""), clock));
        services.add(sandbox);
        sandbox.start();
    }

    private static void deliver(Inbox inbox, CodeMail.Letter letter) {
        inbox.receive(
                new Mail.Content(letter.from(), List.of(letter.to()), letter.subject(), "", letter.html(), "Cognito"));
    }

    /** A template in which buckets tell functions has the front between them and the engine, which tells nobody. */
    private EngineClients.Access fronted(
            EngineClients.Access access, Vertx vertx, EngineClients clients, MVStore store, AcceptedEvents events) {
        var tells = launch.model().buckets().stream()
                .anyMatch(bucket -> !bucket.notifications().isEmpty());
        if (!tells) {
            return access;
        }
        var front = closing(
                S3Front.open(vertx, launch.model(), access.s3(), clients.s3(), store, events, Wiring::id, clock));
        return access.withS3(front.address());
    }

    private FunctionRuntime functions(AwsSettings settings) {
        var runtime = launch.options().isolated ? isolated(settings) : inProcess(settings);
        return new LoggingRuntime(runtime, launch.model(), launch.options().log);
    }

    private FunctionRuntime isolated(AwsSettings settings) {
        return closing(new IsolatedRuntime(
                launch.model(),
                launch.state().path("functions"),
                settings.environment(),
                launch.options().processes,
                Runtime.getRuntime().availableProcessors(),
                clock,
                Wiring::id));
    }

    private FunctionRuntime inProcess(AwsSettings settings) {
        settings.applyToThisProcess();
        CallLogHandler.install();
        return closing(new InProcessRuntime(launch.model(), new CdiHandlers(), clock, Wiring::id));
    }

    /** Everything that calls functions by itself, and the console that shows it. Stops before the engines go. */
    private void console(
            WatchedRuntime functions, MVStore store, AcceptedEvents events, Inbox inbox, EngineClients clients) {
        var model = launch.model();
        var destination = new SqsDestination(clients.sqs(), model);
        var queues = closing(new Queues(model, clients.sqs(), functions, clock));
        var streams =
                closing(Streams.of(model, clients.dynamoDb(), clients.streams(), store, functions, destination, clock));
        var calls = new AsyncCalls(
                events,
                functions,
                name -> AsyncPolicy.DEFAULT,
                name -> model.function(name).arn(),
                destination,
                clock);
        var schedules = closing(new Schedules(model, events, Wiring::id, clock));
        var asynchronous = closing(new Ticker("asynchronous-calls", LOOK, () -> calls.runDue(threads)));
        var receipts = new ReceiptBook(store);
        functions.listen(result -> {
            receipts.acceptLog(result.logLines());
            streams.wake();
        });
        services.add(new Pages());
        services.add(new MailApi(inbox));
        services.add(
                new LedgerApi(clients.dynamoDb(), model.tableEndingIn("orders").name()));
        services.add(new ConsoleApi(new ConsoleData(
                model,
                functions,
                receipts,
                queues,
                new Redrive(clients.sqs(), model),
                streams,
                schedules,
                events,
                inbox)));
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
