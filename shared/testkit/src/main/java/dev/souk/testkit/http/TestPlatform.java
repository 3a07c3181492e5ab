package dev.souk.testkit.http;

import dev.souk.idempotency.IdempotencyRecords;
import dev.souk.limits.CallBuckets;
import dev.souk.orders.OrderId;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.identity.CurrentSellers;
import dev.souk.platform.identity.Identification;
import dev.souk.platform.json.SoukJson;
import dev.souk.platform.orders.OrderLinks;
import dev.souk.platform.receipts.Metering;
import dev.souk.platform.receipts.PriceBook;
import dev.souk.platform.receipts.Receipt;
import dev.souk.platform.settings.Settings;
import dev.souk.platform.signing.Signer;
import dev.souk.platform.telemetry.JsonLines;
import dev.souk.platform.telemetry.Metrics;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.testkit.CountingIds;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.operations.CallBucketsInMemory;
import dev.souk.testkit.operations.IdempotencyRecordsInMemory;
import dev.souk.testkit.staff.NamedMemberships;
import dev.souk.time.Ids;
import io.avaje.jsonb.Jsonb;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The real platform over ports in memory: what a test builds its endpoints and workers with. Safe for use by several threads. */
public final class TestPlatform {
    private final Clock clock;
    private final Jsonb jsonb = SoukJson.create();
    private final Ids ids = new CountingIds();
    private final Settings settings;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
    private final IdempotencyRecords records;
    private final CallBuckets buckets;

    /** A platform of its own, with {@link TestSettings#defaults()}. */
    public TestPlatform(Clock clock) {
        this(clock, TestSettings.defaults());
    }

    /** A platform of its own, with these settings. */
    public TestPlatform(Clock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
        this.records = new IdempotencyRecordsInMemory(clock);
        this.buckets = new CallBucketsInMemory(clock);
    }

    /**
     * The whole pipeline. Whose a token is it reads from the token itself, and for whom staff work from
     * their name: see {@link HttpCall#as} and {@link NamedMemberships}.
     */
    public Pipeline pipeline() {
        return new Pipeline(
                jsonb,
                new Identification(new TestTokens()),
                new CurrentSellers(NamedMemberships::new),
                () -> buckets,
                () -> records,
                ids,
                metering(),
                metrics(),
                settings);
    }

    public WorkerFrame workerFrame() {
        return new WorkerFrame(jsonb, metering(), metrics());
    }

    public Signer signer() {
        return new Signer(() -> "a key for tests only");
    }

    public OrderLinks orderLinks() {
        return new OrderLinks(signer(), settings, clock);
    }

    /** What opens the order of this id, from now on. */
    public String access(String orderId) {
        return orderLinks().access(new OrderId(orderId), clock.instant());
    }

    public Settings settings() {
        return settings;
    }

    public Jsonb jsonb() {
        return jsonb;
    }

    public Ids ids() {
        return ids;
    }

    public Metrics metrics() {
        return new Metrics(sink(), jsonb, clock);
    }

    /** What was written past the log: receipts and metrics, a JSON object a line. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Receipts of all calls so far. */
    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    private Metering metering() {
        return new Metering(new PriceBook(), clock, jsonb, sink(), List.of(receipts::add));
    }

    private JsonLines sink() {
        return lines::add;
    }
}
