package dev.souk.platform.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.money.Money;
import dev.souk.payments.Intent;
import dev.souk.payments.PaymentProvider;
import dev.souk.payments.ProviderUnavailable;
import dev.souk.platform.json.MoneyJson;
import dev.souk.platform.settings.Secrets;
import dev.souk.platform.settings.Settings;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The sandbox over its HTTP API. {@link HttpURLConnection} since a native function has it already, for the AWS SDK; that it
 * may send a request again by itself does no harm, as every call carries what makes it safe to repeat.
 */
@Singleton
@Typed(SandboxPaymentProvider.class)
public class SandboxPaymentProvider implements PaymentProvider {
    static final String NAME = "sandbox";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** Two calls of this length fit the shortest time-out of a function that makes them (20 s), with room for ours. */
    private static final Duration ANSWER = Duration.ofSeconds(6);

    private static final int TOO_LATE = 409;

    private final Settings settings;
    private final Secrets secrets;
    private final Jsonb jsonb;

    @Inject
    public SandboxPaymentProvider(Settings settings, Secrets secrets, Jsonb jsonb) {
        this.settings = settings;
        this.secrets = secrets;
        this.jsonb = jsonb;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Intent open(String orderId, Money amount) {
        var webhook = settings.publicUrl() + "/api/payments/webhooks/" + name();
        var body = jsonb.toJson(new SandboxOpening(orderId, MoneyJson.of(amount), webhook));
        return call("POST", "/v1/intents", Optional.of(orderId), Optional.of(body));
    }

    @Override
    public Intent read(String paymentId) {
        return call("GET", "/v1/intents/" + paymentId, Optional.empty(), Optional.empty());
    }

    @Override
    public Intent cancel(String paymentId) {
        return call("POST", "/v1/intents/" + paymentId + "/cancel", Optional.empty(), Optional.of("{}"));
    }

    @Override
    public Intent refund(String paymentId, Money amount, String reason) {
        var key = Optional.of(paymentId + "#" + reason);
        var body = jsonb.toJson(new SandboxRefund(MoneyJson.of(amount)));
        return call("POST", "/v1/intents/" + paymentId + "/refund", key, Optional.of(body));
    }

    private Intent call(String method, String path, Optional<String> key, Optional<String> body) {
        try {
            var connection = (HttpURLConnection)
                    URI.create(settings.paymentProviderUrl() + path).toURL().openConnection();
            connection.setConnectTimeout((int) CONNECT.toMillis());
            connection.setReadTimeout((int) ANSWER.toMillis());
            connection.setRequestMethod(method);
            connection.setRequestProperty("Accept", "application/json");
            connection.setRequestProperty("Authorization", "Bearer " + secrets.read(settings.paymentSecretParameter()));
            key.ifPresent(value -> connection.setRequestProperty("Idempotency-Key", value));
            if (body.isPresent()) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                try (var out = connection.getOutputStream()) {
                    out.write(body.get().getBytes(UTF_8));
                }
            }
            return answer(method + " " + path, connection);
        } catch (IOException | JsonException e) {
            throw new ProviderUnavailable(method + " " + path + " has no answer of use", e);
        }
    }

    /** 409 is an answer too: cancelling came too late, or less is left than is to go back, and the body says what the intent is instead. */
    private Intent answer(String what, HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        if (status >= 400 && status != TOO_LATE) {
            throw new ProviderUnavailable(what + " is answered with " + status);
        }
        try (var in = status == TOO_LATE ? connection.getErrorStream() : connection.getInputStream()) {
            return jsonb.type(SandboxIntent.class).fromJson(in.readAllBytes()).toIntent();
        }
    }
}
