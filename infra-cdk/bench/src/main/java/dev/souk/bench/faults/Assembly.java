package dev.souk.bench.faults;

import dev.souk.accounts.Profile;
import dev.souk.accounts.Profiles;
import dev.souk.bench.harness.Parts;
import dev.souk.identity.MemberId;
import dev.souk.mail.MailChoices;
import dev.souk.orders.OrderGlimpses;
import dev.souk.payments.PaymentProvider;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.identity.CurrentSellers;
import dev.souk.platform.identity.Identification;
import dev.souk.platform.json.SoukJson;
import dev.souk.platform.messaging.Queues;
import dev.souk.platform.payments.ProviderWebhook;
import dev.souk.platform.payments.SandboxWebhook;
import dev.souk.platform.receipts.Metering;
import dev.souk.platform.receipts.PriceBook;
import dev.souk.platform.settings.Secrets;
import dev.souk.platform.settings.Settings;
import dev.souk.platform.signing.Signer;
import dev.souk.platform.telemetry.Metrics;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.reviews.ReviewInvitations;
import dev.souk.reviews.Reviews;
import dev.souk.sellers.SellerAccounts;
import dev.souk.staff.Staffs;
import dev.souk.testkit.CountingIds;
import io.avaje.jsonb.Jsonb;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Furnishes the parts of the functions: the platform as it is deployed, and everything beyond it at the line's other end. */
final class Assembly {
    private Assembly() {}

    /**
     * All functions.
     *
     * @param bank of the case that runs
     * @param queued takes a message for a queue
     * @param mailed takes a mail
     */
    static Functions functions(
            Clock clock,
            Store store,
            Line line,
            Mutation planted,
            Supplier<Bank> bank,
            Wires.Service queued,
            Wires.Service mailed) {
        var parts = new Parts(
                "dev.souk.functions.orders.OrdersBeans",
                "dev.souk.functions.payments.PaymentsBeans",
                "dev.souk.storage.catalog.CatalogStorage",
                "dev.souk.storage.promotions.PromotionStorage");
        platform(parts, clock, store.settings());
        store.furnish(parts, line, planted);
        // As old as DynamoDB may answer: nothing was seen yet. What is seen would hide that the store takes an id once.
        OrderGlimpses unaware = id -> Optional.empty();
        parts.put(OrderGlimpses.class, Wires.port(line, Party.STORE, OrderGlimpses.class, () -> unaware));
        parts.put(
                PaymentProvider.class,
                planted.provider(Wires.port(line, Party.PROVIDER, PaymentProvider.class, bank), bank));
        parts.bind(ProviderWebhook.class.getName(), SandboxWebhook.class.getName());
        parts.put(SqsClient.class, Wires.service(line, Party.SQS, SqsClient.class, queued));
        parts.put(SesV2Client.class, Wires.service(line, Party.SES, SesV2Client.class, mailed));
        parts.bind(Queues.class.getName(), "dev.souk.platform.messaging.SqsQueues");
        parts.put(Queues.class, PlantedQueues.around(parts.get(Queues.class), planted));
        parts.bind("dev.souk.functions.notifications.MailService", "dev.souk.functions.notifications.SesMailService");
        return new Functions(parts, line);
    }

    private static void platform(Parts parts, Clock clock, Settings settings) {
        var jsonb = SoukJson.create();
        var ids = new CountingIds();
        var metering = new Metering(new PriceBook(), clock, jsonb, written -> {}, List.of());
        var metrics = new Metrics(written -> {}, jsonb, clock);
        parts.put(Clock.class, clock);
        parts.put(Jsonb.class, jsonb);
        parts.put(Settings.class, settings);
        parts.put(Metrics.class, metrics);
        parts.put(Secrets.class, parameter -> Functions.SECRET);
        parts.put(Profiles.class, new NoProfiles());
        // No administrator decides about a seller here.
        parts.put(SellerAccounts.class, unasked(SellerAccounts.class));
        // Nor is anybody invited to a shop's staff.
        parts.put(Staffs.class, unasked(Staffs.class));
        // Nothing arrives here, so nobody is invited to review it.
        parts.put(MailChoices.class, unasked(MailChoices.class));
        parts.put(Reviews.class, unasked(Reviews.class));
        parts.put(ReviewInvitations.class, unasked(ReviewInvitations.class));
        parts.put(Signer.class, new Signer(() -> "a key for this harness only"));
        parts.put(WorkerFrame.class, new WorkerFrame(jsonb, metering, metrics));
        parts.put(
                Pipeline.class,
                new Pipeline(
                        jsonb,
                        new Identification(token -> Optional.empty()),
                        // Who works in a shop does nothing on the path of money that its owner does not.
                        new CurrentSellers(() -> {
                            throw uncounted("membership");
                        }),
                        () -> {
                            throw uncounted("call bucket");
                        },
                        () -> {
                            throw uncounted("idempotency record");
                        },
                        ids,
                        metering,
                        metrics,
                        settings));
    }

    private static <T> T unasked(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, _) -> {
            throw uncounted(port.getSimpleName() + "." + method.getName());
        }));
    }

    /** Who sells is written to about returns alone. */
    private static final class NoProfiles implements Profiles {
        @Override
        public Optional<Profile> find(MemberId member) {
            throw uncounted("profile");
        }

        @Override
        public Saving save(Profile profile) {
            throw uncounted("profile");
        }
    }

    private static IllegalStateException uncounted(String what) {
        return new IllegalStateException("The money path has a " + what + " now: put its calls on the line");
    }
}
