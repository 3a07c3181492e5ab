package dev.souk.platform.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.souk.money.Money;
import dev.souk.payments.Dispute;
import dev.souk.payments.IntentStatus;
import dev.souk.payments.ProviderUnavailable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StripePaymentProviderTest {
    private static final String ID = "pi_3PqYb2SOUK0000001";
    private static final String READ = "GET /v1/payment_intents/" + ID + "?expand[0]=latest_charge.balance_transaction";
    private static final String NO_REFUNDS = page("");
    private static final String UNEXPECTED_STATE =
            "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"payment_intent_unexpected_state\",\"message\":\"No.\"}}";

    private FakeStripe stripe;

    @BeforeEach
    void serve() throws IOException {
        stripe = new FakeStripe();
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    private static String page(String data) {
        return "{\"object\":\"list\",\"data\":[" + data + "],\"has_more\":false,\"url\":\"/v1/refunds\"}";
    }

    private static String paid() {
        return Shapes.of("payment_intent");
    }

    private static String with(String status) {
        return Shapes.of("declined")
                .replace("\"status\": \"requires_payment_method\"", "\"status\": \"" + status + "\"");
    }

    private static String untried() {
        return "{\"id\":\"" + ID + "\",\"object\":\"payment_intent\",\"amount\":1595,\"created\":1795521500,"
                + "\"currency\":\"gbp\",\"client_secret\":\"cs\",\"latest_charge\":null,\"last_payment_error\":null,"
                + "\"metadata\":{\"order_id\":\"04abc\"},\"status\":\"requires_payment_method\"}";
    }

    @Test
    void opensOneIntentAnOrderOfAVersionThatIsPinned() {
        var intent = stripe.then(untried()).provider().open("04abc", Money.of(1_595, "GBP"));
        assertThat(intent.paymentId()).isEqualTo(ID);
        assertThat(intent.clientSecret()).contains("cs");
        assertThat(intent.orderId()).isEqualTo("04abc");
        assertThat(intent.status()).isEqualTo(IntentStatus.REQUIRES_PAYMENT);
        assertThat(intent.attempts()).isZero();
        var call = stripe.calls().getFirst();
        assertThat(call.line()).isEqualTo("POST /v1/payment_intents");
        assertThat(call.form())
                .isEqualTo("amount=1595&currency=gbp&automatic_payment_methods[enabled]=true&capture_method=automatic"
                        + "&metadata[order_id]=04abc");
        assertThat(call.header("Idempotency-Key")).contains("order-04abc");
        assertThat(call.header("Authorization")).contains("Bearer " + FakeStripe.KEY);
        assertThat(call.header("Stripe-Version")).contains("2026-07-29.dahlia");
        assertThat(call.header("X-Stripe-Client-User-Agent").orElseThrow()).doesNotContain("telemetry_id");
    }

    @Test
    void refusesCurrenciesThatStripeCountsOtherwise() {
        for (var currency : List.of("ISK", "UGX", "KWD")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stripe.provider().open("04abc", Money.of(100, currency)))
                    .withMessageContaining(currency);
        }
        assertThat(stripe.calls()).isEmpty();
    }

    @Test
    void readsWhatIsPaidWithWhatStripeKeeps() {
        var intent = stripe.then(paid()).provider().read(ID);
        assertThat(stripe.lines()).containsExactly(READ);
        assertThat(intent.status()).isEqualTo(IntentStatus.SUCCEEDED);
        assertThat(intent.amount()).isEqualTo(Money.of(1_595, "GBP"));
        assertThat(intent.fee()).isEqualTo(Money.of(44, "GBP"));
        assertThat(intent.refunded()).isEqualTo(Money.of(0, "GBP"));
        assertThat(intent.attempts()).isEqualTo(91);
        assertThat(intent.failure()).isEmpty();
        assertThat(intent.disputes()).isEmpty();
    }

    @Test
    void countsTheFeeInTheCurrencyOfThePayment() {
        var dollars = paid().replace(
                        "\"amount\": 1595,\n      \"available_on\"", "\"amount\": 2000,\n      \"available_on\"")
                .replace("\"fee\": 44", "\"fee\": 58");
        assertThat(stripe.then(dollars).provider().read(ID).fee()).isEqualTo(Money.of(46, "GBP"));
    }

    @Test
    void waitsForAFeeThatIsNotKnownYet() {
        var early = paid().replaceAll("(?s)\"balance_transaction\": \\{.*?\\n    \\}", "\"balance_transaction\": null");
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> stripe.then(early).provider().read(ID))
                .withMessageContaining("not known yet");
    }

    @Test
    void readsEachStatus() {
        var all = Map.of(
                "requires_payment_method", IntentStatus.FAILED,
                "requires_confirmation", IntentStatus.FAILED,
                "requires_action", IntentStatus.REQUIRES_ACTION,
                "processing", IntentStatus.PROCESSING,
                "requires_capture", IntentStatus.PROCESSING,
                "canceled", IntentStatus.CANCELED);
        all.forEach((written, meant) -> {
            var intent = stripe.then(with(written)).provider().read(ID);
            assertThat(intent.status()).as(written).isEqualTo(meant);
            assertThat(intent.fee().isZero()).isTrue();
        });
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(
                        () -> stripe.then(with("of_another_year")).provider().read(ID));
    }

    @Test
    void saysInItsOwnWordsWhyAnAttemptFailed() {
        var intent = stripe.then(Shapes.of("declined")).provider().read(ID);
        assertThat(intent.failure()).contains("There is not enough money on the card. Try another one.");
        assertThat(intent.attempts()).isEqualTo(30);
        var stolen = Shapes.of("declined").replace("insufficient_funds", "stolen_card");
        assertThat(stripe.then(stolen).provider().read(ID).failure())
                .contains("The bank declined the card. Try another one, or ask the bank.");
    }

    @Test
    void aLaterAttemptHasALargerNumberEvenIfItChargedNothing() {
        var second = Shapes.of("declined")
                .replace("1795521528", "1795521600")
                .replace("\"code\": \"card_declined\"", "\"code\": \"payment_intent_authentication_failure\"");
        var intent = stripe.then(second).provider().read(ID);
        assertThat(intent.attempts()).isEqualTo(101);
        assertThat(intent.failure()).contains("The payment was not confirmed with the bank.");
    }

    @Test
    void readsDisputesWhereThereIsOneTheOldestFirst() {
        var later = "{\"id\":\"dp_2\",\"reason\":\"fraudulent\",\"status\":\"lost\",\"created\":20}";
        var first =
                "{\"id\":\"dp_1\",\"reason\":\"product_not_received\",\"status\":\"needs_response\",\"created\":10}";
        var disputes = stripe.then(paid().replace("\"disputed\": false", "\"disputed\": true"))
                .then(page(later + "," + first))
                .provider()
                .read(ID)
                .disputes();
        assertThat(disputes)
                .containsExactly(
                        new Dispute("dp_1", "product not received", Optional.empty()),
                        new Dispute("dp_2", "fraudulent", Optional.of("lost")));
        assertThat(stripe.lines()).containsExactly(READ, "GET /v1/disputes?payment_intent=" + ID);
    }

    @Test
    void tellsWhatAPaymentIsOnceItIsCancelledOrCannotBe() {
        assertThat(stripe.then(untried())
                        .then(with("canceled"))
                        .provider()
                        .cancel(ID)
                        .status())
                .isEqualTo(IntentStatus.CANCELED);
        assertThat(stripe.lines()).containsExactly("POST /v1/payment_intents/" + ID + "/cancel", READ);
        assertThat(stripe.then(400, UNEXPECTED_STATE)
                        .then(paid())
                        .provider()
                        .cancel(ID)
                        .status())
                .isEqualTo(IntentStatus.SUCCEEDED);
        assertThat(stripe.then(400, UNEXPECTED_STATE)
                        .then(with("processing"))
                        .provider()
                        .cancel(ID)
                        .status())
                .isEqualTo(IntentStatus.PROCESSING);
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> stripe.then(400, UNEXPECTED_STATE)
                        .then(with("requires_action"))
                        .provider()
                        .cancel(ID));
    }

    @Test
    void refundsUnderAKeyOfPaymentAndReasonAndNamesTheReason() {
        var after = paid().replace("\"amount_refunded\": 0", "\"amount_refunded\": 500");
        var refunded = stripe.then(NO_REFUNDS)
                .then("{\"id\":\"re_1\",\"object\":\"refund\",\"metadata\":{}}")
                .then(after)
                .provider()
                .refund(ID, Money.of(500, "GBP"), "r1");
        assertThat(refunded.status()).isEqualTo(IntentStatus.SUCCEEDED);
        assertThat(refunded.refunded()).isEqualTo(Money.of(500, "GBP"));
        assertThat(stripe.lines())
                .containsExactly("GET /v1/refunds?payment_intent=" + ID + "&limit=100", "POST /v1/refunds", READ);
        assertThat(stripe.calls().get(1).form()).isEqualTo("payment_intent=" + ID + "&amount=500&metadata[reason]=r1");
        assertThat(stripe.calls().get(1).header("Idempotency-Key")).contains("refund-" + ID + "-r1");
    }

    @Test
    void givesNothingTwiceForAReasonHoweverLongAgoItWas() {
        var other = "{\"id\":\"re_2\",\"metadata\":{\"reason\":\"r2\"}}";
        var more = page(other).replace("\"has_more\":false", "\"has_more\":true");
        var all = paid().replace("\"amount_refunded\": 0", "\"amount_refunded\": 1595");
        var refunded = stripe.then(more)
                .then(page("{\"id\":\"re_1\",\"metadata\":{\"reason\":\"r1\"}}"))
                .then(all)
                .provider()
                .refund(ID, Money.of(500, "GBP"), "r1");
        assertThat(refunded.status()).isEqualTo(IntentStatus.REFUNDED);
        assertThat(stripe.lines())
                .containsExactly(
                        "GET /v1/refunds?payment_intent=" + ID + "&limit=100",
                        "GET /v1/refunds?payment_intent=" + ID + "&limit=100&starting_after=re_2",
                        READ);
    }

    @Test
    void saysWhatIsThereWhereMoreIsAskedForThanIsLeft() {
        var refused = "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"charge_already_refunded\"}}";
        assertThat(stripe.then(NO_REFUNDS)
                        .then(400, refused)
                        .then(paid())
                        .provider()
                        .refund(ID, Money.of(9_999, "GBP"), "r1")
                        .refunded()
                        .isZero())
                .isTrue();
    }

    @Test
    void saysThatThereIsNoAnswerOfUseAndNeverTheKey() {
        var error =
                "{\"error\":{\"type\":\"api_error\",\"message\":\"Invalid API Key provided: " + FakeStripe.KEY + "\"}}";
        for (var status : List.of(401, 403, 404, 409, 429, 500, 503)) {
            assertThatExceptionOfType(ProviderUnavailable.class)
                    .isThrownBy(() -> stripe.then(status, error).provider().read(ID))
                    .withMessageContaining(Integer.toString(status))
                    .withMessageNotContaining(FakeStripe.KEY);
        }
        var reused = "{\"error\":{\"type\":\"idempotency_error\",\"message\":\"Other parameters.\"}}";
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> stripe.then(400, reused).provider().open("04abc", Money.of(1, "GBP")))
                .withMessageContaining("idempotency_error");
        for (var garbled : List.of("<html>", "", "[]")) {
            assertThatExceptionOfType(ProviderUnavailable.class)
                    .isThrownBy(() -> stripe.then(garbled).provider().read(ID));
            assertThatExceptionOfType(ProviderUnavailable.class)
                    .isThrownBy(() -> stripe.then(502, garbled).provider().read(ID));
        }
        stripe.close();
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> stripe.provider().read(ID))
                .withStackTraceContaining("Connection refused");
    }

    @Test
    void namesNoOrderWhereOthersMadeThePayment() {
        var others = paid().replace("\"metadata\": { \"order_id\": \"04abc\" }", "\"metadata\": {}");
        assertThat(stripe.then(others).provider().read(ID).orderId()).isEmpty();
    }
}
