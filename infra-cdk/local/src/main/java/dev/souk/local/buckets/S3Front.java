package dev.souk.local.buckets;

import dev.souk.local.events.AcceptedEvents;
import dev.souk.local.events.Ticker;
import dev.souk.local.template.CloudModel;
import dev.souk.local.template.LocalBucket;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStore;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Stands before the S3 engine: this is the address to give to functions and browsers. Bodies stream through in both
 * directions; signatures hold, since the host is passed on as it came.
 */
public final class S3Front implements Handler<HttpServerRequest>, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(S3Front.class.getName());

    /** How soon the engine is asked again where it did not answer. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final URI engine;
    private final HttpClient client;
    private final HttpServer server;
    private final ChangeJournal journal;
    private final Notifications notifications;
    private final Ticker retries;
    private final Set<String> forBrowsers;

    private S3Front(
            Vertx vertx, URI engine, ChangeJournal journal, Notifications notifications, Set<String> forBrowsers) {
        this.vertx = vertx;
        this.engine = engine;
        this.journal = journal;
        this.notifications = notifications;
        this.forBrowsers = forBrowsers;
        this.retries = new Ticker("bucket-changes", RETRY, journal::retry);
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(64).setDecompressionSupported(false));
        this.server = vertx.createHttpServer(new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setHandle100ContinueAutomatically(true)
                .setMaxInitialLineLength(16 * 1024));
    }

    /**
     * Opens the front on a free port of the loopback, and settles what a process that died left open.
     *
     * @param engine the engine's address
     * @param s3 a client of the engine itself
     * @param store keeps what is not settled
     * @param ids makes request ids
     */
    public static S3Front open(
            Vertx vertx,
            CloudModel model,
            URI engine,
            S3Client s3,
            MVStore store,
            AcceptedEvents events,
            Supplier<String> ids,
            Clock clock) {
        var notifications = new Notifications(model.buckets(), model.region(), events, ids, clock);
        var journal = new ChangeJournal(store, (bucket, key) -> find(s3, bucket, key), notifications);
        journal.recover();
        var forBrowsers = model.buckets().stream()
                .filter(LocalBucket::forBrowsers)
                .map(LocalBucket::name)
                .collect(Collectors.toUnmodifiableSet());
        var front = new S3Front(vertx, engine, journal, notifications, forBrowsers);
        await(front.server.requestHandler(front).listen());
        front.retries.start();
        return front;
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** Whether a browser speaks to a bucket that pages may speak to; its name is the first part of the path. */
    public boolean takes(HttpServerRequest request) {
        var path = Optional.ofNullable(request.path()).orElse("/");
        return forBrowsers.stream().anyMatch(name -> path.equals("/" + name) || path.startsWith("/" + name + "/"));
    }

    @Override
    public void close() {
        retries.close();
        await(server.close());
        await(client.close());
    }

    /** Passes a request on to the engine, whichever server took it. */
    @Override
    public void handle(HttpServerRequest request) {
        request.pause();
        var options = new RequestOptions().setHost(engine.getHost()).setPort(engine.getPort());
        new PassingRequest(vertx, request, journal, notifications)
                .pass(client, options)
                .onFailure(fault -> {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            request.method() + " " + request.path() + " was not passed on",
                            fault);
                    if (!request.response().headWritten()) {
                        request.response().setStatusCode(503).end();
                    } else {
                        request.connection().close();
                    }
                });
    }

    private static Optional<StoredObjects.Stored> find(S3Client s3, String bucket, String key) {
        try {
            var head = s3.headObject(request -> request.bucket(bucket).key(key));
            return Optional.of(
                    new StoredObjects.Stored(head.contentLength(), head.eTag().replace("\"", "")));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The front of the S3 engine did not open or close", e);
        }
    }
}
