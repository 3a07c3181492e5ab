package dev.souk.bench.growth;

import dev.souk.accounts.Profiles;
import dev.souk.bench.harness.Parts;
import dev.souk.contract.messages.EmailMessage;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.insights.SalesJournal;
import dev.souk.invoices.InvoiceBook;
import dev.souk.live.Watchers;
import dev.souk.mail.MailChoices;
import dev.souk.mail.SentMails;
import dev.souk.orders.OrderGlimpses;
import dev.souk.orders.Orders;
import dev.souk.payments.FakeProvider;
import dev.souk.payments.PaymentProvider;
import dev.souk.platform.http.Pipeline;
import dev.souk.platform.messaging.Queues;
import dev.souk.platform.settings.Settings;
import dev.souk.platform.signing.Signer;
import dev.souk.platform.telemetry.Metrics;
import dev.souk.platform.workers.WorkerFrame;
import dev.souk.reviews.ReviewInvitations;
import dev.souk.reviews.Reviews;
import dev.souk.sellers.SellerAccounts;
import dev.souk.selling.SellersEntries;
import dev.souk.selling.Takings;
import dev.souk.shipping.Dispatches;
import dev.souk.staff.Staffs;
import dev.souk.storage.accounts.SellersStorage;
import dev.souk.storage.insights.DynamoSalesJournal;
import dev.souk.storage.live.LiveStorage;
import dev.souk.storage.mail.MailStorage;
import dev.souk.storage.orders.DynamoInvoiceBook;
import dev.souk.storage.orders.DynamoOrderGlimpses;
import dev.souk.storage.orders.DynamoOrders;
import dev.souk.storage.orders.DynamoSellersEntries;
import dev.souk.storage.reviews.ReviewsStorage;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.accounts.ProfilesInMemory;
import dev.souk.testkit.accounts.SellerAccountsInMemory;
import dev.souk.testkit.http.TestPlatform;
import dev.souk.testkit.staff.StaffsInMemory;
import io.avaje.jsonb.Jsonb;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.function.Consumer;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/** Puts the functions together over tables that are real, and other services that are not: they take no units. */
final class ShopParts {
    private ShopParts() {}

    static Parts of(
            DynamoDbClient client, TestPlatform platform, FakeProvider provider, Consumer<EmailMessage> emails) {
        var parts = new Parts(
                "dev.souk.functions.orders.OrdersBeans",
                "dev.souk.functions.payments.PaymentsBeans",
                "dev.souk.storage.catalog.CatalogStorage",
                "dev.souk.storage.promotions.PromotionStorage");
        var clock = new FixedClock();
        parts.put(Clock.class, clock);
        parts.put(Jsonb.class, platform.jsonb());
        parts.put(Settings.class, platform.settings());
        parts.put(Metrics.class, platform.metrics());
        parts.put(Pipeline.class, platform.pipeline());
        parts.put(WorkerFrame.class, platform.workerFrame());
        parts.put(Signer.class, platform.signer());
        tables(parts, client, platform, clock);
        parts.put(PaymentProvider.class, provider);
        parts.put(Queues.class, queues(emails));
        parts.put(
                SesV2Client.class,
                answering(SesV2Client.class, SendEmailResponse.builder().build()));
        parts.bind("dev.souk.functions.notifications.MailService", "dev.souk.functions.notifications.SesMailService");
        parts.put(ApiGatewayManagementApiClient.class, answering(ApiGatewayManagementApiClient.class, ""));
        parts.bind("dev.souk.functions.notifications.Sockets", "dev.souk.functions.notifications.GatewaySockets");
        return parts;
    }

    private static void tables(Parts parts, DynamoDbClient client, TestPlatform platform, Clock clock) {
        var settings = platform.settings();
        parts.put(DynamoDbClient.class, client);
        parts.put(Dispatches.class, SellersStorage.dispatches(client, settings::accountsTable));
        parts.put(Orders.class, new DynamoOrders(client, settings, platform.ids()));
        parts.put(OrderGlimpses.class, new DynamoOrderGlimpses(client, settings));
        parts.put(InvoiceBook.class, new DynamoInvoiceBook(client, settings, platform.ids()));
        var entries = new DynamoSellersEntries(client, settings, platform.ids());
        parts.put(SellersEntries.class, entries);
        parts.put(Takings.class, entries);
        parts.put(SalesJournal.class, new DynamoSalesJournal(client, settings));
        parts.put(SentMails.class, MailStorage.sentMails(client, settings::operationsTable, clock));
        parts.put(MailChoices.class, MailStorage.choices(client, settings::accountsTable, clock));
        parts.put(ReviewInvitations.class, MailStorage.invitations(client, settings::operationsTable));
        parts.put(
                Reviews.class,
                ReviewsStorage.reviews(
                        client, settings::reviewsTable, settings::operationsTable, platform.ids(), clock));
        parts.put(Watchers.class, LiveStorage.watchers(client, settings::operationsTable, clock));
        parts.put(Profiles.class, new ProfilesInMemory());
        parts.put(SellerAccounts.class, new SellerAccountsInMemory());
        parts.put(Staffs.class, new StaffsInMemory());
    }

    private static Queues queues(Consumer<EmailMessage> emails) {
        return new Queues() {
            @Override
            public void send(EmailMessage message) {
                emails.accept(message);
            }

            @Override
            public void send(PaymentMessage message) {
                throw new IllegalStateException("Nothing is refunded here");
            }
        };
    }

    private static <T> T answering(Class<T> service, Object answer) {
        return service.cast(
                Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, (_, _, _) -> answer));
    }
}
