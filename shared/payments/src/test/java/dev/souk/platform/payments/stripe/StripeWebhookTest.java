package dev.souk.platform.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.platform.json.SoukJson;
import dev.souk.platform.payments.ProviderWebhook.Heard;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripeWebhookTest {
    private static final String SECRET = "whsec_of_nobody";
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final String PAID = Shapes.of("payment_intent.succeeded");

    private final StripeWebhook webhook = new StripeWebhook(SoukJson.create());

    private static String signature(String body, String secret, Instant at) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private Heard heard(String body) {
        return webhook.read(body, signature(body, SECRET, NOW), SECRET, NOW);
    }

    private static Heard news(String payment, @org.jspecify.annotations.Nullable String order, String cause) {
        return new Heard.News(PaymentMessage.of("stripe", payment, order, cause));
    }

    @Test
    void namesThePaymentAndTheOrderOfWhatHappenedToAnIntent() {
        for (var type : List.of("succeeded", "payment_failed", "processing", "canceled")) {
            var body = PAID.replace("payment_intent.succeeded", "payment_intent." + type);
            assertThat(heard(body))
                    .isEqualTo(news(
                            "pi_3PqYb2SOUK0000001", "04abc", "payment_intent." + type + " evt_3PqYb2SOUK000000000001"));
        }
    }

    @Test
    void namesThePaymentOfARefundThatWasMadeByHand() {
        assertThat(heard(Shapes.of("charge.refunded")))
                .isEqualTo(news("pi_3PqYb2SOUK0000001", "04abc", "charge.refunded evt_3PqYb2SOUK000000000002"));
    }

    @Test
    void leavesItToTheWorkerWhichOrderADisputeIsOver() {
        assertThat(heard(Shapes.of("charge.dispute.created")))
                .isEqualTo(news("pi_3PqYb2SOUK0000001", null, "charge.dispute.created evt_1PqYb2SOUK000000000003"));
    }

    @Test
    void takesNoNoticeOfOtherEventsOrOfPaymentsOfOthers() {
        assertThat(heard(PAID.replace("payment_intent.succeeded", "payment_intent.created")))
                .isEqualTo(new Heard.OfNoConcern("payment_intent.created"));
        assertThat(heard(PAID.replace("\"order_id\": \"04abc\"", "")))
                .isEqualTo(new Heard.OfNoConcern("payment_intent.succeeded"));
        assertThat(heard("{\"id\":\"evt_9\",\"object\":\"event\",\"type\":\"charge.refunded\"}"))
                .isEqualTo(new Heard.OfNoConcern("charge.refunded"));
        assertThat(heard("[]")).isInstanceOf(Heard.OfNoConcern.class);
    }

    @Test
    void refusesWhatWasChangedOrSignedByOthers() {
        var genuine = signature(PAID, SECRET, NOW);
        assertThat(webhook.read(PAID.replace("1595", "1596"), genuine, SECRET, NOW))
                .isEqualTo(new Heard.Forged());
        assertThat(webhook.read(PAID + " ", genuine, SECRET, NOW)).isEqualTo(new Heard.Forged());
        assertThat(webhook.read(PAID, signature(PAID, "whsec_other", NOW), SECRET, NOW))
                .isEqualTo(new Heard.Forged());
        var laterTime =
                genuine.replaceFirst("t=[0-9]+", "t=" + NOW.plusSeconds(1).getEpochSecond());
        assertThat(webhook.read(PAID, laterTime, SECRET, NOW)).isEqualTo(new Heard.Forged());
    }

    @Test
    void refusesWhatIsPlayedAgainLater() {
        var signed = signature(PAID, SECRET, NOW);
        assertThat(webhook.read(PAID, signed, SECRET, NOW.plusSeconds(300))).isInstanceOf(Heard.News.class);
        assertThat(webhook.read(PAID, signed, SECRET, NOW.plusSeconds(301))).isEqualTo(new Heard.Forged());
    }

    @Test
    void takesAnyOfTheSignaturesWhileASecretIsChanged() {
        var old = signature(PAID, "whsec_old", NOW);
        var both = old + "," + signature(PAID, SECRET, NOW).replaceFirst("t=[0-9]+,", "");
        assertThat(webhook.read(PAID, both, SECRET, NOW)).isInstanceOf(Heard.News.class);
        assertThat(webhook.read(PAID, both, "whsec_old", NOW)).isInstanceOf(Heard.News.class);
        assertThat(webhook.read(PAID, both.replace("v1=", "v0="), SECRET, NOW)).isEqualTo(new Heard.Forged());
    }

    @Test
    void refusesWhatIsNoSignature() {
        var mac = "0".repeat(64);
        for (var text : List.of(
                "", "t", "t=1", "v1=" + mac, "t=1,v1=zz", "t=x,v1=" + mac, "t=99999999999999999999,v1=" + mac)) {
            assertThat(webhook.read(PAID, text, SECRET, NOW)).as(text).isEqualTo(new Heard.Forged());
        }
    }
}
