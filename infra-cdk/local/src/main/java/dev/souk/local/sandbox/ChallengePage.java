package dev.souk.local.sandbox;

import dev.souk.local.http.WebResponse;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page on which the shopper's bank asks whether it is them, shown by the shop in a frame. */
final class ChallengePage {
    private ChallengePage() {}

    static WebResponse of(SandboxIntent intent) {
        // Ids and secrets are our own, of letters, digits and underscores; the amount is a number: nothing to escape.
        var html = resource("challenge.html")
                .replace("{paymentId}", intent.paymentId())
                .replace("{clientSecret}", intent.clientSecret())
                .replace("{amount}", "%d.%02d".formatted(intent.amount() / 100, intent.amount() % 100))
                .replace("{currency}", intent.currency().replaceAll("[^A-Z]", ""));
        return WebResponse.html(200, html)
                .with("cache-control", "no-store")
                .with(
                        "content-security-policy",
                        "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; "
                                + "frame-ancestors 'self'");
    }

    static WebResponse script() {
        return WebResponse.of(200, "text/javascript; charset=utf-8", Buffer.buffer(resource("challenge.js")));
    }

    private static String resource(String name) {
        try (var in = ChallengePage.class.getResourceAsStream("/sandbox/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
