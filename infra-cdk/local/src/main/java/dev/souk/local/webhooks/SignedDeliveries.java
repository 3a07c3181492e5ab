package dev.souk.local.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.local.events.Backoff;
import dev.souk.local.state.StateFile;
import dev.souk.local.state.StateMap;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells what happened, until somebody has listened: an event is on disk with the change that it tells of, and goes out
 * again, later each time, until it is answered with 2xx or was tried for {@link #MOST_ATTEMPTS} times. Signed as Stripe does
 * and others after it: {@code t=<seconds>,v1=<hex HMAC-SHA256 of "t.body">}.
 */
public final class SignedDeliveries {
    /** With the waits below, a little more than a day. */
    static final int MOST_ATTEMPTS = 40;

    private static final Backoff WAITS = new Backoff(Duration.ofMillis(500), Duration.ofHours(1));
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger(SignedDeliveries.class.getName());

    private final StateFile state;
    private final StateMap<Delivery> deliveries;
    private final String header;
    private final Supplier<String> secret;
    private final Supplier<String> ids;
    private final Clock clock;
    private final AtomicLong lastNumber = new AtomicLong();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** An event on its way. */
    record Delivery(String id, String url, String body, int attempts, long dueMilliseconds) {
        Delivery again(long due) {
            return new Delivery(id, url, body, attempts + 1, due);
        }
    }

    /**
     * Deliveries of one provider.
     *
     * @param map names where they are kept in the state
     * @param header that holds the signature
     * @param secret asked for at each use
     */
    public SignedDeliveries(
            StateFile state, String map, String header, Supplier<String> secret, Supplier<String> ids, Clock clock) {
        this.state = state;
        this.deliveries = state.map(map, Delivery.class);
        this.header = header;
        this.secret = secret;
        this.ids = ids;
        this.clock = clock;
    }

    /** Puts an event on its way. To be called within the change that it tells of. */
    public void tell(String url, String body) {
        var id = "%020d-%s".formatted(next(), ids.get());
        deliveries.put(id, new Delivery(id, url, body, 0, clock.millis()));
    }

    /** Rises with each event, also within a millisecond and over a restart: events are told in the order they happened. */
    private long next() {
        return lastNumber.updateAndGet(last -> Math.max(last + 1, clock.millis() * 1000));
    }

    /** Sends what is due, the oldest first. Runs on one thread; what fails waits for its next turn. */
    public void sendDue() {
        deliveries.values().stream()
                .filter(delivery -> delivery.dueMilliseconds() <= clock.millis())
                .sorted(Comparator.comparing(Delivery::id))
                .forEach(this::send);
    }

    /** How many events nobody has listened to yet. */
    public int waiting() {
        return deliveries.values().size();
    }

    private void send(Delivery delivery) {
        if (listened(delivery) || delivery.attempts() + 1 >= MOST_ATTEMPTS) {
            state.change(() -> {
                deliveries.remove(delivery.id());
                return true;
            });
        } else {
            var due = clock.millis() + WAITS.after(delivery.attempts() + 1).toMillis();
            state.change(() -> {
                deliveries.put(delivery.id(), delivery.again(due));
                return true;
            });
        }
    }

    private boolean listened(Delivery delivery) {
        var request = HttpRequest.newBuilder(URI.create(delivery.url()))
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .header(header, signature(delivery.body()))
                .POST(BodyPublishers.ofString(delivery.body()))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                LOG.log(System.Logger.Level.INFO, "A webhook was answered with {0}; it comes again", status);
            }
            return status / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String signature(String body) {
        try {
            var seconds = clock.millis() / 1000;
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.get().getBytes(UTF_8), "HmacSHA256"));
            return "t=%d,v1=%s"
                    .formatted(seconds, HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
