package dev.souk.local.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.local.events.Ticker;
import dev.souk.local.http.WebRequest;
import dev.souk.local.http.WebResponse;
import dev.souk.local.http.WebService;
import dev.souk.local.sandbox.TestCard;
import dev.souk.local.state.StateFile;
import dev.souk.local.webhooks.SignedDeliveries;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stripe's API below {@code /_souk/stripe}, its script for browsers, and its webhooks while it runs. */
public final class StripeStandIn implements WebService, AutoCloseable {
    private static final String PREFIX = "/_souk/stripe";
    private static final String INTENTS = "/v1/payment_intents";
    private static final Duration BETWEEN_WEBHOOKS = Duration.ofMillis(100);

    private final PlayedIntents intents;
    private final Refunds refunds;
    private final KeyedAnswers answers;
    private final SignedDeliveries deliveries;
    private final Ticker ticker;
    private final Supplier<String> secretKey;

    /**
     * A Stripe that answers, and sends webhooks once {@link #start started}.
     *
     * @param secretKey what functions show; asked for at each use
     * @param webhookSecret what signs webhooks; asked for at each use
     * @param endpoint where webhooks go; asked for at each use
     * @param ids makes ids and client secrets: hard to guess
     */
    public StripeStandIn(
            StateFile state,
            Supplier<String> secretKey,
            Supplier<String> webhookSecret,
            Supplier<String> endpoint,
            Supplier<String> ids,
            Clock clock) {
        this.secretKey = secretKey;
        this.deliveries =
                new SignedDeliveries(state, "stripe-deliveries", "Stripe-Signature", webhookSecret, ids, clock);
        this.intents = new PlayedIntents(
                state,
                (type, thing) -> deliveries.tell(
                        endpoint.get(),
                        StripeJson.event("evt_" + ids.get(), type, clock.millis() / 1000, thing)
                                .toString()),
                ids,
                clock);
        this.refunds = new Refunds(intents);
        this.answers = new KeyedAnswers(state);
        this.ticker = new Ticker("stripe-webhooks", BETWEEN_WEBHOOKS, deliveries::sendDue);
    }

    /** Begins to send webhooks, those that an earlier run left over too. */
    public void start() {
        ticker.start();
    }

    /** How many webhooks nobody has listened to yet. */
    public int webhooksWaiting() {
        return deliveries.waiting();
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
        var path = request.path().substring(PREFIX.length());
        var form = Form.read(request.method().equals("POST") ? request.body().toString(UTF_8) : request.query());
        return switch (request.method() + " " + path) {
            case "GET /js/stripe.js" -> StripeScript.answer();
            case "POST /v1/payment_intents" -> keyed(request, form, () -> open(form));
            case "POST /v1/refunds" -> keyed(request, form, () -> refunds.give(form));
            case "GET /v1/refunds" -> authorised(request, () -> refunds.list(form));
            // Nobody goes to their bank here.
            case "GET /v1/disputes" ->
                authorised(request, () -> json(StripeJson.list("/v1/disputes", List.of(), false)));
            default ->
                path.startsWith(INTENTS + "/")
                        ? ofIntent(request, path.substring(INTENTS.length() + 1).split("/", 2), form)
                        : error(404, "", "Unrecognized request URL (" + request.method() + ": " + path + ").");
        };
    }

    private WebResponse open(Form form) {
        var amount = form.positive("amount");
        var currency = form.text("currency");
        if (amount.isEmpty() || currency.isEmpty()) {
            return error(400, "parameter_missing", "Missing required param: amount or currency.");
        }
        return json(StripeJson.intent(
                intents.open(amount.getAsLong(), currency.get(), form.metadata()), form.expands("latest_charge")));
    }

    private WebResponse ofIntent(WebRequest request, String[] path, Form form) {
        var found = intents.find(path[0]);
        if (found.isEmpty()) {
            return error(404, "resource_missing", "No such payment_intent: '" + path[0] + "'");
        }
        var intent = found.get();
        return switch (request.method() + " " + (path.length == 2 ? path[1] : "")) {
            case "GET " ->
                form.text("client_secret").isPresent()
                        ? byBrowser(intent, form, same -> json(StripeJson.intent(same, false)))
                        : authorised(request, () -> json(StripeJson.intent(intent, form.expands("latest_charge"))));
            case "POST cancel" -> keyed(request, form, () -> cancel(intent));
            case "POST confirm" -> byBrowser(intent, form, same -> confirm(same, form));
            case "POST authenticate" ->
                byBrowser(
                        intent,
                        form,
                        same -> tried(intents.authenticate(
                                same.id(), form.text("approve").equals(Optional.of("true")))));
            default -> error(404, "", "Unrecognized request URL.");
        };
    }

    private WebResponse cancel(PlayedIntent intent) {
        return intents.cancel(intent.id())
                .map(canceled -> json(StripeJson.intent(canceled, false)))
                .orElseGet(() -> error(
                        400,
                        "payment_intent_unexpected_state",
                        "You cannot cancel this PaymentIntent because it has a status of " + intent.status() + "."));
    }

    private WebResponse confirm(PlayedIntent intent, Form form) {
        var number = form.text("payment_method_data[card][number]").orElse("");
        var expiry = form.text("payment_method_data[card][exp_month]").orElse("") + "/"
                + form.text("payment_method_data[card][exp_year]").orElse("");
        if (!intent.isOpen()) {
            return error(400, "payment_intent_unexpected_state", "This PaymentIntent is " + intent.status() + ".");
        }
        var after = intents.confirm(intent.id(), number, expiry);
        var lost = TestCard.of(number).filter(TestCard.ANSWER_LOST::equals).isPresent();
        return lost
                ? WebResponse.json(
                        504, StripeJson.error("api_error", "", "Timed out.").toString())
                : tried(after);
    }

    /** A failed attempt is an error to whoever tried. */
    private static WebResponse tried(PlayedIntent after) {
        var failure = after.failure();
        if (failure == null) {
            return json(StripeJson.intent(after, false));
        }
        var error = StripeJson.failure(failure);
        error.set("payment_intent", StripeJson.intent(after, false));
        var body = StripeJson.error("", "", "");
        body.set("error", error);
        return WebResponse.json(failure.declineCode() == null ? 400 : 402, body.toString());
    }

    private WebResponse keyed(WebRequest request, Form form, Supplier<WebResponse> work) {
        var whole = request.method() + " " + request.path() + " " + form.fields();
        return authorised(request, () -> answers.answer(request.header("idempotency-key"), whole, work));
    }

    private WebResponse authorised(WebRequest request, Supplier<WebResponse> work) {
        var shown = request.header("authorization").orElse("");
        return same(shown, "Bearer " + secretKey.get()) ? work.get() : error(401, "", "Invalid API Key provided.");
    }

    private static WebResponse byBrowser(PlayedIntent intent, Form form, Function<PlayedIntent, WebResponse> work) {
        var named = form.text("key").filter(key -> key.startsWith("pk_")).isPresent();
        return named && same(form.text("client_secret").orElse(""), intent.clientSecret())
                ? work.apply(intent)
                : error(401, "", "The client_secret or the publishable key is not right.");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    static WebResponse error(int status, String code, String message) {
        return WebResponse.json(
                status, StripeJson.error("invalid_request_error", code, message).toString());
    }

    static WebResponse json(ObjectNode body) {
        return WebResponse.json(200, body.toString()).with("cache-control", "no-store");
    }
}
