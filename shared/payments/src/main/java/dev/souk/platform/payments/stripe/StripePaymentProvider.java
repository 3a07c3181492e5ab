package dev.souk.platform.payments.stripe;

import dev.souk.money.Money;
import dev.souk.payments.Dispute;
import dev.souk.payments.Intent;
import dev.souk.payments.PaymentProvider;
import dev.souk.payments.ProviderUnavailable;
import dev.souk.platform.payments.stripe.StripeHttp.Answer;
import dev.souk.platform.settings.Secrets;
import dev.souk.platform.settings.Settings;
import io.avaje.jsonb.Jsonb;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PaymentIntents, their refunds and their disputes. {@code docs/payments.md} has the tables of states, errors and keys. */
@Singleton
@Typed(StripePaymentProvider.class)
public class StripePaymentProvider implements PaymentProvider {
    /** The provider's name in the settings and in the webhook's path. */
    public static final String NAME = "stripe";

    /** Under which an intent, and what it comes to, names the order. */
    static final String ORDER = "order_id";
    /** Under which a refund names its reason: found again by it when Stripe has long forgotten the key. */
    private static final String REASON = "reason";

    private static final String INTENTS = "/v1/payment_intents";
    private static final String REFUNDS = "/v1/refunds";
    private static final Map<String, Object> WITH_CHARGE =
            Map.of("expand", List.of("latest_charge.balance_transaction"));

    private final StripeHttp stripe;

    @Inject
    public StripePaymentProvider(Settings settings, Secrets secrets, Jsonb jsonb) {
        this.stripe = new StripeHttp(settings, secrets, jsonb);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Intent open(String orderId, Money amount) {
        var form = new LinkedHashMap<String, Object>();
        form.put("amount", amount.amount());
        form.put("currency", StripeCurrency.written(amount.currency()));
        form.put("automatic_payment_methods", Map.of("enabled", true));
        // By default cards are captured a moment later, and until then the fee is not known.
        form.put("capture_method", "automatic");
        form.put("metadata", Map.of(ORDER, orderId));
        return switch (stripe.post(INTENTS, form, Optional.of("order-" + orderId), IntentJson.class)) {
            case Answer.Given<IntentJson>(var opened) -> IntentReading.of(opened, List.of());
            case Answer.Refused<IntentJson>(var code) ->
                throw new ProviderUnavailable("A payment of order " + orderId + " is refused: " + code);
        };
    }

    @Override
    public Intent read(String paymentId) {
        var found = stripe.get(INTENTS + "/" + paymentId, WITH_CHARGE, IntentJson.class);
        return IntentReading.of(found, disputes(found));
    }

    @Override
    public Intent cancel(String paymentId) {
        // Refused means: the money is there or may come, or it is cancelled already. Which of them is to be asked.
        var _ = stripe.post(INTENTS + "/" + paymentId + "/cancel", Map.of(), Optional.empty(), DoneJson.class);
        var after = read(paymentId);
        return switch (after.status()) {
            case CANCELED, PROCESSING, SUCCEEDED, REFUNDED -> after;
            case REQUIRES_PAYMENT, REQUIRES_ACTION, FAILED ->
                throw new ProviderUnavailable("Payment " + paymentId + " can neither be cancelled nor is it paid");
        };
    }

    @Override
    public Intent refund(String paymentId, Money amount, String reason) {
        if (!isGiven(paymentId, reason)) {
            var form = new LinkedHashMap<String, Object>();
            form.put("payment_intent", paymentId);
            form.put("amount", amount.amount());
            form.put("metadata", Map.of(REASON, reason));
            // Refused means: less is left than is asked for, or a dispute is on. What went back says the intent.
            var _ = stripe.post(REFUNDS, form, Optional.of("refund-" + paymentId + "-" + reason), DoneJson.class);
        }
        return read(paymentId);
    }

    /** Stripe knows a key for a day; messages may come again much later. */
    private boolean isGiven(String paymentId, String reason) {
        var query = new LinkedHashMap<String, Object>();
        query.put("payment_intent", paymentId);
        query.put("limit", 100);
        while (true) {
            var page = stripe.get(REFUNDS, query, RefundJson.PageJson.class);
            var given = page.data().stream()
                    .anyMatch(refund -> refund.metadata() != null
                            && reason.equals(refund.metadata().get(REASON)));
            if (given || !page.hasMore() || page.data().isEmpty()) {
                return given;
            }
            query.put("starting_after", page.data().getLast().id());
        }
    }

    private List<Dispute> disputes(IntentJson intent) {
        var charge = intent.latestCharge();
        return charge != null && charge.disputed()
                ? stripe.get("/v1/disputes", Map.of("payment_intent", intent.id()), DisputeJson.PageJson.class)
                        .oldestFirst()
                : List.of();
    }
}
