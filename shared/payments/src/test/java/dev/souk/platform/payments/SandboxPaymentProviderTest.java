package dev.souk.platform.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.souk.money.Money;
import dev.souk.payments.IntentStatus;
import dev.souk.payments.ProviderUnavailable;
import dev.souk.platform.json.SoukJson;
import dev.souk.platform.settings.Settings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxPaymentProviderTest {
    private static final String INTENT = """
            {"paymentId":"pi_1","orderId":"04abc","clientSecret":"cs_1","status":"%s","attempts":2,
             "amount":{"amount":1595,"currency":"GBP"},"fee":{"amount":42,"currency":"GBP"},"failure":"Declined.",
             "refunded":{"amount":500,"currency":"GBP"},
             "more":"than we know"}""";

    private final List<String> seen = new ArrayList<>();
    private int status = 200;
    private String answer = INTENT.formatted("failed");
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + headers.getFirst("Authorization") + " " + headers.getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SandboxPaymentProvider provider() {
        var settings = Map.of(
                "SOUK_PAYMENT_PROVIDER_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/sandbox",
                "SOUK_PARAMETER_PAYMENT_SECRET",
                "/souk/payment-secret",
                "SOUK_PUBLIC_URL",
                "https://shop.example");
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new SandboxPaymentProvider(new Settings(config), name -> "value of " + name, SoukJson.create());
    }

    @Test
    void opensAnIntentUnderTheOrdersOwnKey() {
        var intent = provider().open("04abc", Money.of(1_595, "GBP"));
        assertThat(intent.clientSecret()).contains("cs_1");
        assertThat(intent.status()).isEqualTo(IntentStatus.FAILED);
        assertThat(intent.attempts()).isEqualTo(2);
        assertThat(intent.failure()).contains("Declined.");
        assertThat(intent.fee()).isEqualTo(Money.of(42, "GBP"));
        assertThat(seen)
                .containsExactly("POST /sandbox/v1/intents Bearer value of /souk/payment-secret 04abc "
                        + "{\"orderId\":\"04abc\",\"amount\":{\"amount\":1595,\"currency\":\"GBP\"},"
                        + "\"webhookUrl\":\"https://shop.example/api/payments/webhooks/sandbox\"}");
    }

    @Test
    void tellsWhatAPaymentIsWhereCancellingCameTooLate() {
        status = 409;
        answer = INTENT.formatted("succeeded");
        assertThat(provider().cancel("pi_1").status()).isEqualTo(IntentStatus.SUCCEEDED);
    }

    @Test
    void refundsUnderAKeyOfPaymentAndReason() {
        answer = INTENT.formatted("refunded");
        var refunded = provider().refund("pi_1", Money.of(500, "GBP"), "paid-too-late");
        assertThat(refunded.status()).isEqualTo(IntentStatus.REFUNDED);
        assertThat(refunded.refunded()).isEqualTo(Money.of(500, "GBP"));
        assertThat(seen.getFirst())
                .contains("/v1/intents/pi_1/refund")
                .contains("pi_1#paid-too-late")
                .endsWith("{\"amount\":{\"amount\":500,\"currency\":\"GBP\"}}");
    }

    @Test
    void saysThatThereIsNoAnswerOfUse() {
        for (var bad : List.of(401, 404, 500, 503)) {
            status = bad;
            assertThatExceptionOfType(ProviderUnavailable.class)
                    .isThrownBy(() -> provider().read("pi_1"))
                    .withMessageContaining(Integer.toString(bad));
        }
        status = 200;
        answer = "<html>";
        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> provider().read("pi_1"));
        var unreachable = provider();
        server.stop(0);
        assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(() -> unreachable.read("pi_1"));
    }
}
