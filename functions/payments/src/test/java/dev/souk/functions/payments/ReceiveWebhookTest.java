package dev.souk.functions.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.contract.messages.EmailMessage;
import dev.souk.contract.messages.PaymentMessage;
import dev.souk.platform.http.Endpoint;
import dev.souk.platform.messaging.Queues;
import dev.souk.platform.payments.SandboxWebhook;
import dev.souk.testkit.FixedClock;
import dev.souk.testkit.http.HttpCall;
import dev.souk.testkit.http.OperationContract;
import dev.souk.testkit.http.TestPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ReceiveWebhookTest extends OperationContract {
    private static final String SECRET = "a secret for tests only";
    private static final String EVENT = """
            {"id":"evt_1","type":"payment.succeeded","created":1764000000,
             "data":{"paymentId":"pi_1","orderId":"04abc","amount":{"amount":1595,"currency":"GBP"}}}""";

    private final FixedClock clock = new FixedClock();
    private final TestPlatform platform = new TestPlatform(clock);
    private final List<PaymentMessage> sent = new ArrayList<>();
    private final Queues queues = new Queues() {
        @Override
        public void send(EmailMessage message) {
            throw new AssertionError("A webhook sends no mail");
        }

        @Override
        public void send(PaymentMessage message) {
            sent.add(message);
        }
    };

    @Override
    protected Endpoint endpoint() {
        return new ReceiveWebhook(
                platform.pipeline(),
                queues,
                new SandboxWebhook(platform.jsonb()),
                parameter -> parameter.equals("/souk/payment-webhook-secret") ? SECRET : "another",
                platform.settings(),
                clock);
    }

    @Override
    protected HttpCall validCall() {
        return HttpCall.to("ReceiveWebhook")
                .path("provider", "sandbox")
                .header("Souk-Sandbox-Signature", signature(EVENT, SECRET))
                .body(EVENT);
    }

    private String signature(String body, String secret) {
        try {
            var seconds = clock.instant().getEpochSecond();
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "t=" + seconds + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void isRefused(HttpCall call) {
        var answer = call.on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("bad-signature");
        assertThat(sent).isEmpty();
    }

    @Test
    void enqueuesWhatIsGenuine() {
        assertThat(validCall().on(endpoint()).conforming().status()).isEqualTo(202);
        assertThat(sent).containsExactly(PaymentMessage.of("sandbox", "pi_1", "04abc", "payment.succeeded evt_1"));
    }

    @Test
    void refusesABodyThatWasChanged() {
        isRefused(validCall().body(EVENT.replace("1595", "1596")));
        isRefused(validCall().body(EVENT.replace("{\"id\"", "{ \"id\"")));
    }

    @Test
    void refusesAnotherSecret() {
        isRefused(validCall().header("Souk-Sandbox-Signature", signature(EVENT, "another")));
    }

    @Test
    void refusesWhatIsNoSignature() {
        for (var text : new String[] {"t=1", "v1=00", "t=1,v1=zz", "t=99999999999999999999,v1=" + "0".repeat(64)}) {
            isRefused(validCall().header("Souk-Sandbox-Signature", text));
        }
    }

    @Test
    void refusesWhatIsOlderOrNewerThanFiveMinutes() {
        var call = validCall();
        clock.advance(Duration.ofMinutes(5));
        assertThat(call.on(endpoint()).status()).isEqualTo(202);
        sent.clear();
        clock.advance(Duration.ofSeconds(1));
        isRefused(call);
        clock.advance(Duration.ofMinutes(-11));
        isRefused(call);
    }

    @Test
    void refusesWhatIsNotSigned() {
        isRefused(validCall().withoutHeader("Souk-Sandbox-Signature"));
    }

    @Test
    void knowsOneProvider() {
        var answer = validCall().path("provider", "stripe").on(endpoint()).conforming();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(sent).isEmpty();
    }

    @Test
    void acceptsWhatIsOfNoConcern() {
        var other = "{\"id\":\"evt_2\",\"type\":\"account.updated\",\"created\":1764000000,\"data\":{}}";
        var call = validCall().body(other).header("Souk-Sandbox-Signature", signature(other, SECRET));
        assertThat(call.on(endpoint()).conforming().status()).isEqualTo(202);
        assertThat(sent).isEmpty();
    }

    @Test
    void answersWithAFaultWhereTheQueueIsAway() {
        var failing = new ReceiveWebhook(
                platform.pipeline(),
                new Queues() {
                    @Override
                    public void send(EmailMessage message) {}

                    @Override
                    public void send(PaymentMessage message) {
                        throw new IllegalStateException("The queue is away");
                    }
                },
                new SandboxWebhook(platform.jsonb()),
                parameter -> SECRET,
                platform.settings(),
                clock);
        assertThat(validCall().on(failing).conforming().status()).isEqualTo(500);
    }
}
