package dev.souk.platform.payments.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.platform.payments.ProviderWebhook;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Stripe tells. The SDK checks the signature: any of several that are of the known scheme, as there are two while a
 * secret is being changed. What an event says beyond which payment it is about is not believed but asked for.
 */
@Singleton
@Typed(StripeWebhook.class)
public class StripeWebhook implements ProviderWebhook {
    /** What makes us ask; {@code docs/payments.md} says what may come of each. */
    private static final Set<String> NEWS = Set.of(
            "payment_intent.succeeded",
            "payment_intent.payment_failed",
            "payment_intent.processing",
            "payment_intent.canceled",
            "charge.refunded",
            "charge.dispute.created",
            "charge.dispute.closed");

    /** The SDK reads numbers and pairs without looking. */
    private static final Pattern FORM = Pattern.compile("t=[0-9]{1,12}(,v[0-9]{1,2}=[0-9a-f]{64}){1,8}");

    private final Jsonb jsonb;

    @Inject
    public StripeWebhook(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    @Override
    public String provider() {
        return StripePaymentProvider.NAME;
    }

    @Override
    public String signatureHeader() {
        return "Stripe-Signature";
    }

    @Override
    public Heard read(String body, String signature, String secret, Instant now) {
        return isGenuine(body, signature, secret, now) ? heard(body) : new Heard.Forged();
    }

    private static boolean isGenuine(String body, String signature, String secret, Instant now) {
        if (!FORM.matcher(signature).matches()) {
            return false;
        }
        try {
            return Webhook.Signature.verifyHeader(
                    body, signature, secret, TOLERANCE.toSeconds(), Clock.fixed(now, ZoneOffset.UTC));
        } catch (SignatureVerificationException e) {
            return false;
        }
    }

    private Heard heard(String body) {
        try {
            var event = jsonb.type(StripeEvent.class).fromJson(body);
            var payment = event.paymentId().filter(_ -> NEWS.contains(event.type()));
            var order = event.orderId();
            // A payment that names no order was not made by us: the account may have other uses than this shop.
            if (payment.isEmpty() || (order.isEmpty() && !event.isOfDispute())) {
                return new Heard.OfNoConcern(event.type());
            }
            return new Heard.News(
                    PaymentMessage.of(provider(), payment.get(), order.orElse(null), event.type() + " " + event.id()));
        } catch (JsonException e) {
            return new Heard.OfNoConcern("event that cannot be read");
        }
    }
}
