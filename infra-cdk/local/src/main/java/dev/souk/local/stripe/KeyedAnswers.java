package dev.souk.local.stripe;

import dev.souk.local.http.WebResponse;
import dev.souk.local.state.StateFile;
import dev.souk.local.state.StateMap;
import java.util.Optional;
import java.util.function.Supplier;

/** The answers that were given under an idempotency key: the same request gets its answer again, another one an error. */
final class KeyedAnswers {
    private final StateFile state;
    private final StateMap<Kept> kept;

    /** What was asked under a key, and answered. */
    record Kept(String request, int status, String body) {}

    KeyedAnswers(StateFile state) {
        this.state = state;
        this.kept = state.map("stripe-keys", Kept.class);
    }

    /**
     * The answer of this key.
     *
     * @param request all of it: where to, and its form
     * @param work answers where the key is new; in the same change its answer is kept, unless it finds the request wrong
     */
    WebResponse answer(Optional<String> key, String request, Supplier<WebResponse> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        return state.change(() -> {
            var known = kept.get(key.get());
            if (known.isPresent()) {
                return again(known.get(), request);
            }
            var answer = work.get();
            if (answer.status() != 400) {
                kept.put(
                        key.get(),
                        new Kept(request, answer.status(), answer.body().toString()));
            }
            return answer;
        });
    }

    private static WebResponse again(Kept known, String request) {
        return known.request().equals(request)
                ? WebResponse.json(known.status(), known.body()).with("idempotent-replayed", "true")
                : WebResponse.json(
                        400,
                        StripeJson.error(
                                        "idempotency_error",
                                        "",
                                        "Keys for idempotent requests can only be used with the same parameters they"
                                                + " were first used with.")
                                .toString());
    }
}
