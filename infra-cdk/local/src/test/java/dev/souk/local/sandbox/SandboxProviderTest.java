package dev.souk.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.state.StateFile;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxProviderTest {
    private static final String SECRET = "a secret";
    private static final String SIGNING = "another secret";
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger ids = new AtomicInteger();
    private final StateFile state = StateFile.inMemory();
    private final BlockingQueue<Hook> hooks = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer listener;
    private SandboxProvider provider;

    private record Hook(String signature, String body) {}

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var refuse = refusals.getAndDecrement() > 0;
            if (!refuse) {
                hooks.add(new Hook(exchange.getRequestHeaders().getFirst(Webhooks.SIGNATURE), body));
            }
            exchange.sendResponseHeaders(refuse ? 503 : 202, -1);
            exchange.close();
        });
        listener.start();
        provider = new SandboxProvider(
                state,
                () -> SECRET,
                () -> SIGNING,
                () -> "id" + ids.incrementAndGet(),
                Clock.offset(NOW, Duration.ZERO));
    }

    @AfterEach
    void stop() {
        provider.close();
        listener.stop(0);
        state.close();
    }

    @Test
    void makesOneIntentForAKey() throws IOException {
        var first = open("order-1", 1000);
        assertThat(open("order-1", 1000)).isEqualTo(first);
        assertThat(open("order-2", 1000).path("paymentId")).isNotEqualTo(first.path("paymentId"));
        assertThat(call("POST", "", bearer("order-1"), intentBody("order-1", 999))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void wantsTheSecretFromFunctionsAndTheClientSecretFromBrowsers() throws IOException {
        var id = open("order-1", 1000).path("paymentId").asText();
        assertThat(call("GET", "/" + id, Map.of(), "").status()).isEqualTo(401);
        assertThat(call("POST", "/" + id + "/cancel", Map.of("authorization", "Bearer guessed"), "")
                        .status())
                .isEqualTo(401);
        assertThat(call("POST", "/" + id + "/confirm", Map.of(), "{\"clientSecret\":\"guessed\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void takesTheMoneyAndKeepsItsFee() throws IOException {
        var intent = open("order-1", 1000);
        assertThat(confirm(intent, "4242 4242 4242 4242").path("status").asText())
                .isEqualTo("succeeded");
        assertThat(read(intent).at("/fee/amount").asLong()).isEqualTo(35);
        assertThat(read(intent).path("attempts").asInt()).isEqualTo(1);
    }

    @Test
    void declinesAndMayBeTriedAgain() throws IOException {
        var intent = open("order-1", 1000);
        var declined = confirm(intent, "4000000000000002");
        assertThat(declined.path("status").asText()).isEqualTo("failed");
        assertThat(declined.path("failure").asText()).contains("declined");
        assertThat(confirm(intent, "4242424242424242").path("status").asText()).isEqualTo("succeeded");
        assertThat(read(intent).path("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void refusesAnExpiredCardAndOneThatItDoesNotKnow() throws IOException {
        var intent = open("order-1", 1000);
        assertThat(confirm(intent, "4242424242424242", "10/26").path("failure").asText())
                .contains("expired");
        assertThat(confirm(intent, "4242424242424242", "13/40").path("status").asText())
                .isEqualTo("failed");
        assertThat(confirm(intent, "4111111111111111", "11/26").path("failure").asText())
                .contains("test cards");
    }

    @Test
    void asksTheBankWhereTheCardWantsIt() throws IOException {
        var intent = open("order-1", 1000);
        var asked = confirm(intent, "4000002500003155");
        assertThat(asked.path("status").asText()).isEqualTo("requires_action");
        var page = provider.answer(request("GET", asked.at("/nextAction/url").asText(), Map.of(), ""));
        assertThat(page.body().toString()).contains("10.00 GBP");
        var refused = authenticate(intent, false);
        assertThat(refused.path("status").asText()).isEqualTo("failed");
        confirm(intent, "4000002500003155");
        assertThat(authenticate(intent, true).path("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void losesTheAnswerButNotTheMoney() throws IOException {
        var intent = open("order-1", 1000);
        var path = "/" + intent.path("paymentId").asText() + "/confirm";
        assertThat(call("POST", path, Map.of(), card(intent, "4000000000000341", "12/40"))
                        .status())
                .isEqualTo(504);
        assertThat(read(intent).path("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void cancelsWhatIsNotPaidAndSaysWhereItCameTooLate() throws IOException {
        var unpaid = open("order-1", 1000);
        var paid = open("order-2", 1000);
        confirm(paid, "4242424242424242");
        assertThat(act(unpaid, "cancel").status()).isEqualTo(200);
        assertThat(act(unpaid, "cancel").status()).isEqualTo(200);
        assertThat(confirm(unpaid, "4242424242424242").path("status").asText()).isEqualTo("canceled");
        assertThat(act(paid, "cancel").status()).isEqualTo(409);
    }

    @Test
    void refundsOnce() throws IOException {
        var intent = open("order-1", 1000);
        assertThat(refund(intent, "all", 1000).status()).isEqualTo(409);
        confirm(intent, "4242424242424242");
        assertThat(refund(intent, "all", 1000).status()).isEqualTo(200);
        assertThat(refund(intent, "all", 1000).status()).isEqualTo(200);
        assertThat(read(intent).path("status").asText()).isEqualTo("refunded");
        assertThat(provider.webhooksWaiting()).isEqualTo(2);
        provider.start();
        assertThat(types(2)).containsExactly("payment.succeeded", "payment.refunded");
    }

    @Test
    void refundsInPartsUntilNothingIsLeft() throws IOException {
        var intent = open("order-1", 1000);
        confirm(intent, "4242424242424242");
        assertThat(refund(intent, "one", 300).status()).isEqualTo(200);
        assertThat(refund(intent, "one", 300).status()).isEqualTo(200);
        assertThat(read(intent).at("/refunded/amount").asLong()).isEqualTo(300);
        assertThat(read(intent).path("status").asText()).isEqualTo("succeeded");
        assertThat(refund(intent, "two", 701).status()).isEqualTo(409);
        assertThat(refund(intent, "two", 0).status()).isEqualTo(400);
        assertThat(refund(intent, "two", 700).status()).isEqualTo(200);
        assertThat(read(intent).at("/refunded/amount").asLong()).isEqualTo(1000);
        assertThat(read(intent).path("status").asText()).isEqualTo("refunded");
    }

    @Test
    void tellsTwiceAndOutOfOrderWhereTheCardWantsIt() throws IOException {
        confirm(open("order-1", 1000), "4000000000006975");
        provider.start();
        assertThat(types(4))
                .containsExactly("payment.succeeded", "payment.succeeded", "payment.failed", "payment.failed");
    }

    @Test
    void signsWhatItTells() throws Exception {
        confirm(open("order-1", 1000), "4242424242424242");
        provider.start();
        var hook = take();
        var seconds = NOW.instant().getEpochSecond();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SIGNING.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected =
                HexFormat.of().formatHex(mac.doFinal((seconds + "." + hook.body()).getBytes(StandardCharsets.UTF_8)));
        assertThat(hook.signature()).isEqualTo("t=" + seconds + ",v1=" + expected);
        assertThat(json.readTree(hook.body()).at("/data/orderId").asText()).isEqualTo("order-1");
    }

    @Test
    void keepsWhatNobodyListenedToForTheNextStart() throws IOException {
        confirm(open("order-1", 1000), "4242424242424242");
        assertThat(provider.webhooksWaiting()).isEqualTo(1);
        var next = new SandboxProvider(state, () -> SECRET, () -> SIGNING, () -> "later", NOW);
        next.start();
        assertThat(types(1)).containsExactly("payment.succeeded");
        next.close();
    }

    @Test
    void tellsAgainWhereItWasRefused() throws IOException {
        refusals.set(1);
        confirm(open("order-1", 1000), "4242424242424242");
        var webhooks = new Webhooks(state, () -> SECRET, () -> "id", NOW);
        webhooks.sendDue();
        assertThat(webhooks.waiting()).isEqualTo(1);
        new Webhooks(state, () -> SECRET, () -> "id", Clock.offset(NOW, Duration.ofSeconds(1))).sendDue();
        assertThat(types(1)).containsExactly("payment.succeeded");
        assertThat(webhooks.waiting()).isZero();
    }

    private List<String> types(int count) throws IOException {
        var types = new java.util.ArrayList<String>();
        for (int i = 0; i < count; i++) {
            types.add(json.readTree(take().body()).path("type").asText());
        }
        return types;
    }

    private Hook take() {
        try {
            var hook = hooks.poll(10, TimeUnit.SECONDS);
            assertThat(hook).as("a webhook").isNotNull();
            return java.util.Objects.requireNonNull(hook);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode open(String key, long amount) throws IOException {
        return body(call("POST", "", bearer(key), intentBody(key, amount)));
    }

    private String intentBody(String orderId, long amount) {
        return """
                {"orderId":"%s","amount":{"amount":%d,"currency":"GBP"},"webhookUrl":"http://localhost:%d/hook"}""".formatted(orderId, amount, listener.getAddress().getPort());
    }

    private JsonNode confirm(JsonNode intent, String number) throws IOException {
        return confirm(intent, number, "12/40");
    }

    private JsonNode confirm(JsonNode intent, String number, String expiry) throws IOException {
        var path = "/" + intent.path("paymentId").asText() + "/confirm";
        return body(call("POST", path, Map.of(), card(intent, number, expiry)));
    }

    private static String card(JsonNode intent, String number, String expiry) {
        return """
                {"clientSecret":"%s","card":{"number":"%s","expiry":"%s","cvc":"123"}}""".formatted(intent.path("clientSecret").asText(), number, expiry);
    }

    private JsonNode authenticate(JsonNode intent, boolean approve) throws IOException {
        var body = "{\"clientSecret\":\"%s\",\"approve\":%s}"
                .formatted(intent.path("clientSecret").asText(), approve);
        return body(call("POST", "/" + intent.path("paymentId").asText() + "/authenticate", Map.of(), body));
    }

    private WebResponse refund(JsonNode intent, String key, long amount) {
        var path = "/" + intent.path("paymentId").asText() + "/refund";
        return call("POST", path, bearer(key), "{\"amount\":{\"amount\":%d,\"currency\":\"GBP\"}}".formatted(amount));
    }

    private JsonNode read(JsonNode intent) throws IOException {
        return body(call("GET", "/" + intent.path("paymentId").asText(), bearer("any"), ""));
    }

    private WebResponse act(JsonNode intent, String what) {
        return call("POST", "/" + intent.path("paymentId").asText() + "/" + what, bearer("any"), "");
    }

    private JsonNode body(WebResponse response) throws IOException {
        return json.readTree(response.body().toString());
    }

    private static Map<String, String> bearer(String key) {
        return Map.of("authorization", "Bearer " + SECRET, "idempotency-key", key);
    }

    private WebResponse call(String method, String path, Map<String, String> headers, String body) {
        return provider.answer(request(method, "/_souk/sandbox/v1/intents" + path, headers, body));
    }

    private static WebRequest request(String method, String path, Map<String, String> headers, String body) {
        var many = new java.util.HashMap<String, List<String>>();
        headers.forEach((name, value) -> many.put(name, List.of(value)));
        return new WebRequest(method, path, "", many, Buffer.buffer(body), "127.0.0.1");
    }
}
