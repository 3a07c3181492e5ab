package dev.souk.platform.payments;

import dev.souk.contract.messages.PaymentMessage;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the sandbox tells, signed as {@link SandboxSignature} says. */
@Singleton
@Typed(SandboxWebhook.class)
public class SandboxWebhook implements ProviderWebhook {
    private final Jsonb jsonb;

    @Inject
    public SandboxWebhook(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    @Override
    public String provider() {
        return SandboxPaymentProvider.NAME;
    }

    @Override
    public String signatureHeader() {
        return "Souk-Sandbox-Signature";
    }

    @Override
    public Heard read(String body, String signature, String secret, Instant now) {
        var genuine = SandboxSignature.read(signature).filter(read -> read.isOf(body, secret, now));
        return genuine.isEmpty() ? new Heard.Forged() : heard(body);
    }

    private Heard heard(String body) {
        try {
            var event = jsonb.type(SandboxEvent.class).fromJson(body);
            var data = event.data();
            return isGiven(data.paymentId()) && isGiven(data.orderId())
                    ? new Heard.News(PaymentMessage.of(
                            provider(), data.paymentId(), data.orderId(), event.type() + " " + event.id()))
                    : new Heard.OfNoConcern(event.type());
        } catch (JsonException e) {
            return new Heard.OfNoConcern("event that cannot be read");
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
