package dev.souk.local.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.sandbox.Fees;
import dev.souk.local.stripe.PlayedIntent.Charge;
import dev.souk.local.stripe.PlayedIntent.Failure;
import java.util.List;
import java.util.Map;

/** What is kept, as Stripe writes it. */
final class StripeJson {
    private StripeJson() {}

    private static ObjectNode object(String kind, String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("object", kind);
    }

    /**
     * A PaymentIntent.
     *
     * @param expanded whether the charge is written out, with what came of it, or only named
     */
    static ObjectNode intent(PlayedIntent intent, boolean expanded) {
        var json = object("payment_intent", intent.id())
                .put("amount", intent.amount())
                .put("amount_received", intent.isPaid() ? intent.amount() : 0)
                .put("capture_method", "automatic")
                .put("client_secret", intent.clientSecret())
                .put("created", intent.created())
                .put("currency", intent.currency())
                .put("livemode", false)
                .put("status", intent.status());
        json.putObject("automatic_payment_methods").put("enabled", true);
        json.set("metadata", metadata(intent.metadata()));
        json.putNull("last_payment_error").putNull("next_action").putNull("latest_charge");
        if (intent.failure() != null) {
            json.set("last_payment_error", failure(intent.failure()));
        }
        if (intent.challenged() != null) {
            json.putObject("next_action").put("type", "use_stripe_sdk");
        }
        var charge = intent.charge();
        if (charge != null && expanded) {
            json.set("latest_charge", charge(intent, charge, true));
        } else if (charge != null) {
            json.put("latest_charge", charge.id());
        }
        return json;
    }

    static ObjectNode charge(PlayedIntent intent, Charge charge, boolean expanded) {
        var json = object("charge", charge.id())
                .put("amount", intent.amount())
                .put("amount_refunded", charge.refunded())
                .put("captured", charge.paid())
                .put("created", charge.created())
                .put("currency", intent.currency())
                .put("disputed", false)
                .put("livemode", false)
                .put("paid", charge.paid())
                .put("payment_intent", intent.id())
                .put("refunded", charge.refunded() == intent.amount())
                .put("status", charge.paid() ? "succeeded" : "failed");
        json.set("metadata", metadata(intent.metadata()));
        json.putNull("balance_transaction");
        var balance = charge.id().replaceFirst("^ch_", "txn_");
        if (charge.paid() && expanded) {
            var fee = Fees.of(intent.amount());
            json.set(
                    "balance_transaction",
                    object("balance_transaction", balance)
                            .put("amount", intent.amount())
                            .put("currency", intent.currency())
                            .put("fee", fee)
                            .put("net", intent.amount() - fee)
                            .put("type", "charge"));
        } else if (charge.paid()) {
            json.put("balance_transaction", balance);
        }
        return json;
    }

    static ObjectNode failure(Failure failure) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("type", failure.declineCode() == null ? "invalid_request_error" : "card_error")
                .put("code", failure.code())
                .put("message", failure.message());
        if (failure.declineCode() != null) {
            json.put("decline_code", failure.declineCode());
        }
        json.set(
                "payment_method",
                object("payment_method", "pm_" + failure.tried())
                        .put("created", failure.tried())
                        .put("type", "card"));
        return json;
    }

    static ObjectNode refund(PlayedRefund refund, String currency) {
        var json = object("refund", refund.id())
                .put("amount", refund.amount())
                .put("created", refund.created())
                .put("currency", currency)
                .put("payment_intent", refund.intentId())
                .put("status", "succeeded");
        json.set("metadata", metadata(refund.metadata()));
        return json;
    }

    static ObjectNode list(String url, List<ObjectNode> data, boolean more) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("object", "list")
                .put("url", url)
                .put("has_more", more);
        json.putArray("data").addAll(data);
        return json;
    }

    static ObjectNode error(String type, String code, String message) {
        var error = JsonNodeFactory.instance.objectNode().put("type", type).put("message", message);
        if (!code.isEmpty()) {
            error.put("code", code);
        }
        return JsonNodeFactory.instance.objectNode().set("error", error);
    }

    static ObjectNode event(String id, String type, long created, ObjectNode thing) {
        var json = object("event", id)
                .put("api_version", "2026-07-29.dahlia")
                .put("created", created)
                .put("livemode", false)
                .put("pending_webhooks", 1)
                .put("type", type);
        json.putObject("data").set("object", thing);
        return json;
    }

    private static ObjectNode metadata(Map<String, String> metadata) {
        var json = JsonNodeFactory.instance.objectNode();
        metadata.forEach(json::put);
        return json;
    }
}
