package dev.souk.local.stripe;

import dev.souk.local.http.WebResponse;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The script for browsers. */
final class StripeScript {
    private StripeScript() {}

    static WebResponse answer() {
        try (var in = StripeScript.class.getResourceAsStream("/stripe/stripe.js")) {
            var script = Buffer.buffer(Objects.requireNonNull(in).readAllBytes());
            return WebResponse.of(200, "text/javascript; charset=utf-8", script).with("cache-control", "no-cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
