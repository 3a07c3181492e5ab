package dev.souk.local.payments;

import dev.souk.local.state.StateFile;
import dev.souk.local.stripe.StripeStandIn;
import dev.souk.payments.Intent;
import dev.souk.payments.PaymentProvider;
import dev.souk.platform.json.SoukJson;
import dev.souk.platform.payments.ProviderWebhook;
import dev.souk.platform.payments.stripe.StripePaymentProvider;
import dev.souk.platform.payments.stripe.StripeWebhook;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class StripeContractTest extends PaymentProviderContract {
    private static final String FORM = "application/x-www-form-urlencoded";
    private final StateFile state = StateFile.inMemory();
    private final AtomicInteger ids = new AtomicInteger();
    private final Ears ears;
    private final StripeStandIn stripe;
    private final Served served;

    StripeContractTest() throws IOException {
        ears = new Ears("Stripe-Signature");
        stripe = new StripeStandIn(
                state, () -> SECRET, () -> SIGNING, ears::address, () -> "id" + ids.incrementAndGet(), clock);
        served = new Served(stripe);
    }

    @BeforeEach
    void begin() {
        clock.set(dev.souk.orders.SampleOrders.NOON);
    }

    @AfterEach
    void stop() {
        stripe.close();
        served.close();
        ears.close();
        state.close();
    }

    @Override
    PaymentProvider provider() {
        return new StripePaymentProvider(
                Played.settings(served.address(), ears.address()), name -> SECRET, SoukJson.create());
    }

    @Override
    ProviderWebhook webhook() {
        return new StripeWebhook(SoukJson.create());
    }

    @Override
    Served served() {
        return served;
    }

    @Override
    Ears ears() {
        return ears;
    }

    @Override
    void start() {
        stripe.start();
    }

    @Override
    int waiting() {
        return stripe.webhooksWaiting();
    }

    @Override
    void tries(Intent intent, String card) {
        browser(
                intent,
                "confirm",
                "&payment_method_data[type]=card&payment_method_data[card][number]=" + card
                        + "&payment_method_data[card][exp_month]=12&payment_method_data[card][exp_year]=40");
    }

    @Override
    void authenticates(Intent intent, boolean approves) {
        browser(intent, "authenticate", "&approve=" + approves);
    }

    private void browser(Intent intent, String what, String more) {
        Played.post(
                served.address() + "/v1/payment_intents/" + intent.paymentId() + "/" + what,
                FORM,
                "key=pk_test_of_nobody&client_secret=" + intent.clientSecret().orElseThrow() + more);
    }
}
