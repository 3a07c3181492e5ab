package dev.souk.platform.payments.stripe;

import com.stripe.Stripe;
import com.stripe.exception.StripeException;
import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpURLConnectionClient;
import com.stripe.net.RequestOptions;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import dev.souk.payments.ProviderUnavailable;
import dev.souk.platform.settings.Secrets;
import dev.souk.platform.settings.Settings;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Calls of Stripe's API by the SDK, which pins the API's version, writes forms and headers, and has the time-outs. Nothing
 * is sent again from here: whoever asked comes again, and every call bears that.
 */
final class StripeHttp {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** A slow call and a quick one fit the shortest time-out of a function that makes them (20 s), with room for ours. */
    private static final Duration ANSWER = Duration.ofSeconds(6);

    private static final int BAD_REQUEST = 400;
    private static final int CARD_REFUSED = 402;

    static {
        // Else the SDK keeps an id of this computer in a file and shows it to Stripe.
        Stripe.enableTelemetry = false;
    }

    private final Settings settings;
    private final Secrets secrets;
    private final Jsonb jsonb;
    private final HttpClient http = new HttpURLConnectionClient();

    StripeHttp(Settings settings, Secrets secrets, Jsonb jsonb) {
        this.settings = settings;
        this.secrets = secrets;
        this.jsonb = jsonb;
    }

    /**
     * Reads something.
     *
     * @throws ProviderUnavailable where there is no answer of use
     */
    <T> T get(String path, Map<String, Object> query, Class<T> type) {
        return switch (call(RequestMethod.GET, path, query, Optional.empty(), type)) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Refused<T>(var code) -> throw new ProviderUnavailable("GET " + path + " is refused: " + code);
        };
    }

    /**
     * Asks for something to be done.
     *
     * @param key makes it safe to repeat for a day; empty where it is safe without
     * @return what came of it, or that Stripe understood and will not do it
     * @throws ProviderUnavailable where there is no answer of use: it may have happened
     */
    <T> Answer<T> post(String path, Map<String, Object> form, Optional<String> key, Class<T> type) {
        return call(RequestMethod.POST, path, form, key, type);
    }

    private <T> Answer<T> call(
            RequestMethod method, String path, Map<String, Object> parameters, Optional<String> key, Class<T> type) {
        var what = method + " " + path;
        try {
            var options = RequestOptions.builder()
                    .setApiKey(secrets.read(settings.paymentSecretParameter()))
                    .setConnectTimeout((int) CONNECT.toMillis())
                    .setReadTimeout((int) ANSWER.toMillis());
            key.ifPresent(options::setIdempotencyKey);
            var response = send(StripeRequest.create(
                    method, settings.paymentProviderUrl() + path, parameters, options.build(), ApiMode.V1));
            return answer(what, response, type);
        } catch (StripeException | JsonException e) {
            throw new ProviderUnavailable(what + " has no answer of use", e);
        }
    }

    private StripeResponse send(StripeRequest request) throws StripeException {
        try {
            return http.request(request);
        } catch (NullPointerException e) {
            // The SDK takes it for granted that an error has a body; one of a proxy between us may have none.
            throw new ProviderUnavailable("The answer has no body", e);
        }
    }

    /** Of an error neither message nor body is told: of a wrong key, Stripe's message holds a part of it. */
    private <T> Answer<T> answer(String what, StripeResponse response, Class<T> type) {
        var status = response.code();
        if (status < 300) {
            return new Answer.Given<>(jsonb.type(type).fromJson(response.body()));
        }
        var error = jsonb.type(StripeProblem.class).fromJson(response.body()).error();
        if ((status == BAD_REQUEST || status == CARD_REFUSED) && !error.isAboutTheKey()) {
            return new Answer.Refused<>(error.name());
        }
        throw new ProviderUnavailable(
                what + " is answered with " + status + " " + error.name() + " as request " + response.requestId());
    }

    /** What Stripe says to what it was asked to do. */
    sealed interface Answer<T> {
        /** Done. */
        record Given<T>(T value) implements Answer<T> {}

        /** Not done, and not to be done if asked again: things are not as they would have to be. */
        record Refused<T>(String code) implements Answer<T> {}
    }
}
