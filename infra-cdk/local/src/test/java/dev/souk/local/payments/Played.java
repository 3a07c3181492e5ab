package dev.souk.local.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.souk.platform.settings.Settings;
import dev.souk.testkit.TestSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** What browsers send, and what functions are told. */
final class Played {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Played() {}

    /** Whatever the answer is, the provider is asked afterwards. */
    static void post(String address, String type, String body) {
        try {
            HTTP.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("content-type", type)
                            .POST(BodyPublishers.ofString(body, UTF_8))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static Settings settings(String api, String shop) {
        return TestSettings.with(Map.of("SOUK_PAYMENT_PROVIDER_URL", api, "SOUK_PUBLIC_URL", shop));
    }
}
