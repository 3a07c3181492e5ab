package dev.souk.local.payments;

import dev.souk.local.sandbox.SandboxProvider;
import dev.souk.local.state.StateFile;
import dev.souk.payments.Intent;
import dev.souk.payments.PaymentProvider;
import dev.souk.platform.json.SoukJson;
import dev.souk.platform.payments.ProviderWebhook;
import dev.souk.platform.payments.SandboxPaymentProvider;
import dev.souk.platform.payments.SandboxWebhook;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

class SandboxContractTest extends PaymentProviderContract {
    private final StateFile state = StateFile.inMemory();
    private final AtomicInteger ids = new AtomicInteger();
    private final Ears ears;
    private final SandboxProvider sandbox;
    private final Served served;

    SandboxContractTest() throws IOException {
        ears = new Ears("Souk-Sandbox-Signature");
        sandbox = new SandboxProvider(state, () -> SECRET, () -> SIGNING, () -> "id" + ids.incrementAndGet(), clock);
        served = new Served(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
        served.close();
        ears.close();
        state.close();
    }

    @Override
    PaymentProvider provider() {
        return new SandboxPaymentProvider(
                Played.settings(served.address(), ears.address()), name -> SECRET, SoukJson.create());
    }

    @Override
    ProviderWebhook webhook() {
        return new SandboxWebhook(SoukJson.create());
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
        sandbox.start();
    }

    @Override
    int waiting() {
        return sandbox.webhooksWaiting();
    }

    @Override
    void tries(Intent intent, String card) {
        browser(intent, "confirm", "\"card\":{\"number\":\"" + card + "\",\"expiry\":\"12/40\",\"cvc\":\"123\"}");
    }

    @Override
    void authenticates(Intent intent, boolean approves) {
        browser(intent, "authenticate", "\"approve\":" + approves);
    }

    private void browser(Intent intent, String what, String more) {
        Played.post(
                served.address() + "/v1/intents/" + intent.paymentId() + "/" + what,
                "application/json",
                "{\"clientSecret\":\"" + intent.clientSecret().orElseThrow() + "\"," + more + "}");
    }
}
