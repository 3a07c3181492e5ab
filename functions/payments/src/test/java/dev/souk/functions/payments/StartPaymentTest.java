package dev.souk.functions.payments;

import static dev.souk.orders.SampleOrders.NOON;
import static dev.souk.orders.SampleOrders.teapot;
import static dev.souk.orders.SampleOrders.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.money.Money;
import dev.souk.orders.InMemoryOrders;
import dev.souk.orders.Order;
import dev.souk.orders.OrderGlimpses;
import dev.souk.orders.PaymentStarting;
import dev.souk.payments.FakeProvider;
import dev.souk.payments.Intent;
import dev.souk.payments.PaymentProvider;
import dev.souk.payments.ProviderUnavailable;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.settings.Settings;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.TestSettings;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartPaymentTest extends OperationContract {
    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final InMemoryOrders orders = new InMemoryOrders();
    private final FakeProvider provider = new FakeProvider();
    private final Order order = teapot("one");

    @BeforeEach
    void place() {
        clock.set(NOON);
        orders.putStock(variant("teapot"), 10);
        orders.place(order);
    }

    private StartPayment by(PaymentProvider paymentProvider) {
        return by(paymentProvider, "sandbox", platform.settings());
    }

    private StartPayment by(PaymentProvider paymentProvider, String name, Settings settings) {
        return by(paymentProvider, name, settings, orders::find);
    }

    private StartPayment by(PaymentProvider paymentProvider, String name, Settings settings, OrderGlimpses glimpses) {
        var starting = new PaymentStarting(orders, paymentProvider, clock);
        return new StartPayment(
                platform.pipeline(),
                orders,
                glimpses,
                starting,
                named(name, paymentProvider),
                platform.orderLinks(),
                settings);
    }

    private StartPayment glimpsing(OrderGlimpses glimpses) {
        return by(provider, "sandbox", platform.settings(), glimpses);
    }

    /** The contract lists providers by name. */
    private static PaymentProvider named(String name, PaymentProvider provider) {
        return new PaymentProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Intent open(String orderId, Money amount) {
                return provider.open(orderId, amount);
            }

            @Override
            public Intent read(String paymentId) {
                return provider.read(paymentId);
            }

            @Override
            public Intent cancel(String paymentId) {
                return provider.cancel(paymentId);
            }

            @Override
            public Intent refund(String paymentId, Money amount, String reason) {
                return provider.refund(paymentId, amount, reason);
            }
        };
    }

    @Override
    protected Endpoint endpoint() {
        return by(provider);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("StartPayment")
                .path("orderId", order.id().value())
                .query("access", platform.access(order.id().value()));
    }

    @Test
    void answersWhatThePageNeedsAndTheSameWhenAskedAgain() {
        var first = validCall().on(endpoint()).conforming();
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().at("/amount/amount").asLong()).isEqualTo(1_595);
        assertThat(first.body().path("confirmUrl").asText())
                .isEqualTo("http://localhost:8080/_souk/sandbox/v1/intents/pay-" + order.id() + "/confirm");
        assertThat(validCall().on(endpoint()).body()).isEqualTo(first.body());
        assertThat(orders.find(order.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void startsWhatWasPlacedTooLatelyToBeSeen() {
        assertThat(validCall()
                        .on(glimpsing(id -> Optional.empty()))
                        .conforming()
                        .status())
                .isEqualTo(200);
        assertThat(orders.find(order.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void decidesNothingByAnOldLook() {
        orders.advance(order.paid("p", Money.of(20, "GBP"), NOON));
        var answer = validCall().on(glimpsing(id -> Optional.of(order))).conforming();
        assertThat(answer.problem()).isEqualTo("order-paid");
        assertThat(orders.find(order.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void answersStripesScriptAndKeyAndNeverASecret() {
        var settings = TestSettings.with(Map.of(
                "SOUK_PAYMENT_PROVIDER", "stripe",
                "SOUK_PAYMENT_BROWSER_URL", "https://js.stripe.com/dahlia/stripe.js",
                "SOUK_PAYMENT_PUBLISHABLE_KEY", "pk_test_of_nobody"));
        var answer = validCall().on(by(provider, "stripe", settings)).conforming();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("provider").asText()).isEqualTo("stripe");
        assertThat(answer.body().path("scriptUrl").asText()).isEqualTo("https://js.stripe.com/dahlia/stripe.js");
        assertThat(answer.body().path("publishableKey").asText()).isEqualTo("pk_test_of_nobody");
        assertThat(answer.body().has("confirmUrl")).isFalse();
    }

    @Test
    void whoMayNotSeeTheOrderLearnsNothing() {
        var call = HttpCall.to("StartPayment").path("orderId", order.id().value());
        assertThat(call.on(endpoint()).conforming().status()).isEqualTo(404);
        assertThat(call.as("eve").on(endpoint()).conforming().status()).isEqualTo(404);
        assertThat(call.query("access", platform.access("0".repeat(26)))
                        .on(endpoint())
                        .conforming()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatCannotBePaidAnyMore() {
        clock.advance(Order.PAYABLE);
        assertThat(validCall().on(endpoint()).conforming().problem()).isEqualTo("order-expired");
        orders.advance(order.paid("p", Money.of(20, "GBP"), NOON));
        assertThat(validCall().on(endpoint()).conforming().problem()).isEqualTo("order-paid");
    }

    @Test
    void saysThatTheProviderDoesNotAnswer() {
        var dead = new FakeProvider() {
            @Override
            public synchronized Intent open(String orderId, Money amount) {
                throw new ProviderUnavailable("away");
            }
        };
        var answer = validCall().on(by(dead)).conforming();
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.problem()).isEqualTo("payment-provider-unavailable");
        assertThat(orders.find(order.id())).contains(order);
    }
}
