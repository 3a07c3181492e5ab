package dev.souk.local.stripe;

import dev.souk.local.http.WebResponse;

/** Refunds as the API has them. */
final class Refunds {
    private static final String URL = "/v1/refunds";
    private static final int PAGE = 10;

    private final PlayedIntents intents;

    Refunds(PlayedIntents intents) {
        this.intents = intents;
    }

    WebResponse give(Form form) {
        var intent = form.text("payment_intent").flatMap(intents::find);
        if (intent.isEmpty()) {
            return StripeStandIn.error(404, "resource_missing", "No such payment_intent.");
        }
        var paid = intent.get();
        if (!paid.isPaid()) {
            return StripeStandIn.error(400, "", "This PaymentIntent does not have a successful charge to refund.");
        }
        if (paid.left() == 0) {
            return StripeStandIn.error(400, "charge_already_refunded", "Charge has already been refunded.");
        }
        return intents.refund(paid.id(), form.positive("amount").orElse(paid.left()), form.metadata())
                .map(refund -> StripeStandIn.json(StripeJson.refund(refund, paid.currency())))
                .orElseGet(() ->
                        StripeStandIn.error(400, "", "Refund amount is greater than unrefunded amount on charge."));
    }

    WebResponse list(Form form) {
        var all = intents.refundsOf(form.text("payment_intent").orElse(""));
        var after = form.text("starting_after");
        var rest = after.isEmpty()
                ? all
                : all.stream()
                        .dropWhile(refund -> !refund.id().equals(after.get()))
                        .skip(1)
                        .toList();
        var limit = form.positive("limit").orElse(PAGE);
        var page = rest.stream()
                .limit(limit)
                .map(refund -> StripeJson.refund(
                        refund, intents.find(refund.intentId()).orElseThrow().currency()))
                .toList();
        return StripeStandIn.json(StripeJson.list(URL, page, rest.size() > limit));
    }
}
