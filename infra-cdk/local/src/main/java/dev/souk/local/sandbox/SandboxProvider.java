package dev.souk.local.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.events.Ticker;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import dev.souk.local.sandbox.SandboxIntent.Status;
import dev.souk.local.state.StateFile;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The provider's HTTP API below {@code /_souk/sandbox}, and its webhooks while it runs. */
public final class SandboxProvider implements WebService, AutoCloseable {
    private static final String PREFIX = "/_souk/sandbox";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_WEBHOOKS = Duration.ofMillis(100);

    private final Intents intents;
    private final Webhooks webhooks;
    private final Ticker ticker;
    private final Supplier<String> secret;

    /**
     * A provider that answers, and sends webhooks once {@link #start started}.
     *
     * @param secret what functions show as bearer; asked for at each use
     * @param webhookSecret what signs webhooks; asked for at each use
     * @param ids makes ids and client secrets: hard to guess
     */
    public SandboxProvider(
            StateFile state,
            Supplier<String> secret,
            Supplier<String> webhookSecret,
            Supplier<String> ids,
            Clock clock) {
        this.secret = secret;
        this.webhooks = new Webhooks(state, webhookSecret, ids, clock);
        this.intents = new Intents(state, webhooks, ids, clock);
        this.ticker = new Ticker("sandbox-webhooks", BETWEEN_WEBHOOKS, webhooks::sendDue);
    }

    /** Begins to send webhooks, those that an earlier run left over too. */
    public void start() {
        ticker.start();
    }

    /** How many webhooks nobody has listened to yet. */
    public int webhooksWaiting() {
        return webhooks.waiting();
    }

    @Override
    public void close() {
        ticker.close();
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public WebResponse answer(WebRequest request) {
        var path = Stream.of(request.path().substring(PREFIX.length()).split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        var call =
                request.method() + " " + String.join("/", path.size() > 3 ? path.subList(3, path.size()) : List.of());
        if (request.method().equals("GET") && path.equals(List.of("challenge.js"))) {
            return ChallengePage.script();
        }
        if (path.size() < 2 || !path.get(0).equals("v1") || !path.get(1).equals("intents")) {
            return problem(404, "The sandbox has no " + request.path());
        }
        if (path.size() == 2) {
            return request.method().equals("POST")
                    ? authorised(request, () -> open(request))
                    : problem(405, "POST only");
        }
        var intent = intents.find(path.get(2));
        if (intent.isEmpty()) {
            return problem(404, "There is no payment " + path.get(2));
        }
        return one(request, call, intent.get());
    }

    private WebResponse one(WebRequest request, String call, SandboxIntent intent) {
        var id = intent.paymentId();
        return switch (call) {
            case "GET " -> authorised(request, () -> written(200, intent));
            case "POST cancel" -> authorised(request, () -> settled(intents.cancel(id), Status.canceled));
            case "POST refund" -> authorised(request, () -> refund(request, id));
            case "POST confirm" -> withClientSecret(request, intent, body -> confirm(intent, body));
            case "POST authenticate" ->
                withClientSecret(
                        request,
                        intent,
                        body -> shown(
                                intents.authenticate(id, body.path("approve").asBoolean())));
            case "GET challenge" -> ChallengePage.of(intent);
            default -> problem(404, "A payment has no " + call);
        };
    }

    private WebResponse open(WebRequest request) {
        var body = body(request);
        var key = request.header("idempotency-key");
        if (key.isEmpty() || body.isEmpty() || !body.get().path("orderId").isTextual()) {
            return problem(400, "An intent takes an Idempotency-Key, orderId, amount and webhookUrl");
        }
        var amount = body.get().path("amount");
        if (amount.path("amount").asLong() <= 0) {
            return problem(400, "amount.amount must be a positive number of minor units");
        }
        var intent = intents.open(
                key.get(),
                body.get().path("orderId").asText(),
                body.get().path("webhookUrl").asText(),
                amount.path("amount").asLong(),
                amount.path("currency").asText());
        var same = intent.amount() == amount.path("amount").asLong()
                && intent.orderId().equals(body.get().path("orderId").asText());
        return same ? written(200, intent) : problem(409, "This Idempotency-Key made another intent");
    }

    private WebResponse refund(WebRequest request, String id) {
        var key = request.header("idempotency-key");
        var amount = body(request).map(body -> body.at("/amount/amount").asLong());
        if (key.isEmpty() || amount.isEmpty() || amount.get() <= 0) {
            return problem(400, "A refund takes an Idempotency-Key and a positive amount");
        }
        var given = intents.refund(id, key.get(), amount.get());
        return written(given ? 200 : 409, intents.find(id).orElseThrow());
    }

    private WebResponse confirm(SandboxIntent intent, JsonNode body) {
        var card = body.path("card");
        var number = card.path("number").asText();
        var after =
                intents.confirm(intent.paymentId(), number, card.path("expiry").asText());
        var lost = TestCard.of(number).filter(TestCard.ANSWER_LOST::equals).isPresent();
        return lost ? problem(504, "The bank took too long to answer") : shown(after);
    }

    /** What the browser is told: no more than it needs. */
    private static WebResponse shown(SandboxIntent intent) {
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("status", intent.status().name());
        if (intent.failure() != null) {
            answer.put("failure", intent.failure());
        }
        if (intent.status() == Status.requires_action) {
            answer.putObject("nextAction")
                    .put("type", "3ds")
                    .put("url", PREFIX + "/v1/intents/" + intent.paymentId() + "/challenge");
        }
        return json(200, answer);
    }

    private static WebResponse settled(SandboxIntent intent, Status wanted) {
        return written(intent.status() == wanted ? 200 : 409, intent);
    }

    private static WebResponse written(int status, SandboxIntent intent) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("paymentId", intent.paymentId())
                .put("orderId", intent.orderId())
                .put("clientSecret", intent.clientSecret())
                .put("status", intent.status().name())
                .put("attempts", intent.attempts());
        answer.putObject("amount").put("amount", intent.amount()).put("currency", intent.currency());
        answer.putObject("fee").put("amount", intent.fee()).put("currency", intent.currency());
        answer.putObject("refunded").put("amount", intent.refunded()).put("currency", intent.currency());
        if (intent.failure() != null) {
            answer.put("failure", intent.failure());
        }
        return json(status, answer);
    }

    private WebResponse authorised(WebRequest request, Supplier<WebResponse> then) {
        var shown = request.header("authorization").orElse("");
        return same(shown, "Bearer " + secret.get()) ? then.get() : problem(401, "The secret is not ours");
    }

    private static WebResponse withClientSecret(
            WebRequest request, SandboxIntent intent, java.util.function.Function<JsonNode, WebResponse> then) {
        var body = body(request);
        if (body.isEmpty()) {
            return problem(400, "The body must be a JSON object");
        }
        return same(body.get().path("clientSecret").asText(), intent.clientSecret())
                ? then.apply(body.get())
                : problem(403, "clientSecret is not this payment's");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    private static Optional<JsonNode> body(WebRequest request) {
        try {
            return Optional.of(JSON.readTree(request.body().toString(UTF_8))).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static WebResponse problem(int status, String detail) {
        var body = JsonNodeFactory.instance.objectNode().put("status", status).put("detail", detail);
        return WebResponse.of(status, "application/problem+json", Buffer.buffer(body.toString()));
    }

    private static WebResponse json(int status, ObjectNode body) {
        return WebResponse.json(status, body.toString()).with("cache-control", "no-store");
    }
}
